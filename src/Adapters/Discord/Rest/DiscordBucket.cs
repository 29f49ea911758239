namespace Confidant.Adapters.Discord;

/// <summary>One rate limit for one resource. Requests pass in their order, as many at a time as the limit has left; the first alone,
/// since only its answer tells the limit. Safe for concurrent use.</summary>
internal sealed class DiscordBucket : IDisposable
{
    // Whoever must be silent for longer is told so instead of being kept waiting.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<bool>> _waiting = new();
    private ITimer? _timer;
    private int _inFlight;
    private int? _limit;
    private int _remaining;
    private bool _isUnlimited;
    private DateTimeOffset? _resetAt;
    private DateTimeOffset _silentUntil;

    /// <summary>A limit of which nothing is known yet.</summary>
    public DiscordBucket(TimeProvider time) => _time = time;

    /// <summary>Waits for a turn.</summary>
    /// <returns>False where the silence is longer than anybody should wait.</returns>
    public async ValueTask<bool> TryEnterAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<bool> turn;
        lock (_lock)
        {
            DateTimeOffset now = _time.GetUtcNow();
            if (_silentUntil - now > _patience)
            {
                return false;
            }

            if (_waiting.Count == 0 && IsFree(now))
            {
                _inFlight++;
                return true;
            }

            turn = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            Admit(now);
        }

        await using CancellationTokenRegistration end =
            cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        return await turn.Task;
    }

    /// <summary>Ends a turn.</summary>
    /// <param name="hasLeft">Whether a request left in it.</param>
    /// <param name="answer">What its answer told of the limit; null where no answer came.</param>
    /// <param name="isSuccess">Whether the answer was no error.</param>
    public void Exit(bool hasLeft, DiscordLimitHeaders? answer, bool isSuccess)
    {
        lock (_lock)
        {
            _inFlight--;
            DateTimeOffset now = _time.GetUtcNow();
            if (answer is { } told)
            {
                Learn(told, isSuccess, now);
            }
            else if (hasLeft)
            {
                _remaining--;
            }

            Admit(now);
        }
    }

    /// <summary>Keeps silent, as Discord asked.</summary>
    public void Silence(TimeSpan pause)
    {
        lock (_lock)
        {
            DateTimeOffset now = _time.GetUtcNow();
            _silentUntil = now + pause > _silentUntil ? now + pause : _silentUntil;
            if (pause > _patience)
            {
                while (_waiting.TryDequeue(out TaskCompletionSource<bool>? turn))
                {
                    turn.TrySetResult(false);
                }
            }
        }
    }

    /// <summary>How much of the silence is left.</summary>
    public TimeSpan SilenceLeft()
    {
        lock (_lock)
        {
            return _silentUntil - _time.GetUtcNow();
        }
    }

    /// <summary>Whether nothing is lost when it is forgotten.</summary>
    public bool IsIdle()
    {
        lock (_lock)
        {
            DateTimeOffset now = _time.GetUtcNow();
            return _inFlight == 0 && _waiting.Count == 0 && _silentUntil <= now && (_resetAt is null || _resetAt <= now);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private bool IsFree(DateTimeOffset now)
    {
        if (now < _silentUntil)
        {
            return false;
        }

        if (_limit is not { } limit)
        {
            return _isUnlimited || _inFlight == 0;
        }

        if (_resetAt <= now)
        {
            (_remaining, _resetAt) = (limit, null);
        }

        // Where nothing is left and nobody is under way who could tell when that ends, one goes to find out.
        return _remaining > _inFlight || (_inFlight == 0 && _resetAt is null);
    }

    private void Learn(DiscordLimitHeaders answer, bool isSuccess, DateTimeOffset now)
    {
        if (answer is not { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } after })
        {
            _isUnlimited |= isSuccess;
            return;
        }

        // Answers overtake each other: within one stretch the lowest number is the latest.
        bool isSameStretch = _limit is not null && !(_resetAt <= now);
        _remaining = isSameStretch ? Math.Min(_remaining, remaining) : remaining;
        _resetAt = isSameStretch && _resetAt > now + after ? _resetAt : now + after;
        _limit = limit;
    }

    /// <summary>Lets in who may, and wakes up for the others.</summary>
    private void Admit(DateTimeOffset now)
    {
        while (_waiting.TryPeek(out TaskCompletionSource<bool>? turn) && (turn.Task.IsCompleted || IsFree(now)))
        {
            _waiting.Dequeue();
            _inFlight += turn.TrySetResult(true) ? 1 : 0;
        }

        DateTimeOffset? next = now < _silentUntil ? _silentUntil : _resetAt;
        if (_waiting.Count > 0 && next > now)
        {
            _timer ??= _time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(next.Value - now, Timeout.InfiniteTimeSpan);
        }
    }

    private void Wake()
    {
        lock (_lock)
        {
            Admit(_time.GetUtcNow());
        }
    }
}
