namespace Confidant.Emulators.Time;

/// <summary>A clock that moves only when it is told to. Safe for concurrent use.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(Func<ManualTimer, bool> IsMeant, int Count, TaskCompletionSource Reached)> _watchers = [];
    private DateTimeOffset _now;

    /// <summary>A clock that shows 1 October 2026, noon.</summary>
    public ManualTime()
        : this(new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>A clock that shows <paramref name="now"/>.</summary>
    public ManualTime(DateTimeOffset now) => _now = now;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on; timers that become due on the way fire in their order, each at its own moment.</summary>
    public void Advance(TimeSpan by)
    {
        DateTimeOffset end = GetUtcNow() + by;
        while (true)
        {
            ManualTimer? due;
            lock (_lock)
            {
                due = _timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
                _now = due is null ? end : due.DueAt > _now ? due.DueAt : _now;
                if (due is null)
                {
                    return;
                }

                due.Rearm(_timers);
            }

            due.Fire();
        }
    }

    /// <summary>Moves the clock to the timer that is due next and fires it, and nothing that comes of it.</summary>
    /// <exception cref="InvalidOperationException">Nothing waits on this clock.</exception>
    public void AdvanceToNext()
    {
        ManualTimer next;
        lock (_lock)
        {
            next = _timers.MinBy(timer => timer.DueAt) ?? throw new InvalidOperationException("Nothing waits on this clock.");
            _now = next.DueAt > _now ? next.DueAt : _now;
            next.Rearm(_timers);
        }

        next.Fire();
    }

    /// <summary>Moves the clock to the timer that is due next and fires it, if that is no longer than <paramref name="within"/> ahead.</summary>
    /// <param name="within">How long.</param>
    /// <param name="limit">For how long timers are set that limit what takes real time, such as a request: they do not fire.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryAdvanceToNext(TimeSpan within, TimeSpan? limit = null)
    {
        ManualTimer? next;
        lock (_lock)
        {
            next = _timers.Where(timer => timer.DueAt - _now <= within && timer.Wait != limit).MinBy(timer => timer.DueAt);
            if (next is null)
            {
                return false;
            }

            _now = next.DueAt > _now ? next.DueAt : _now;
            next.Rearm(_timers);
        }

        next.Fire();
        return true;
    }

    /// <summary>Completes as soon as something waits on this clock for no longer than <paramref name="within"/>; timers that are set for
    /// <paramref name="limit"/> do not count.</summary>
    public Task WhenWaitingAsync(TimeSpan within, TimeSpan? limit = null) =>
        WhenAsync(timer => timer.DueAt - _now <= within && timer.Wait != limit, 1);

    /// <summary>Completes as soon as <paramref name="count"/> wait on this clock for exactly <paramref name="ahead"/> from now: where
    /// other things, such as the time limit of a request, wait for less.</summary>
    public Task WhenWaitingExactlyAsync(TimeSpan ahead, int count) => WhenAsync(timer => timer.DueAt - _now == ahead, count);

    internal void Schedule(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        bool isDue = dueTime == TimeSpan.Zero;
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.Arm(_now, dueTime, period);
                _timers.Add(timer);
                if (isDue)
                {
                    timer.Rearm(_timers);
                }
            }

            NotifyWatchers();
        }

        if (isDue)
        {
            timer.Fire();
        }
    }

    internal void Remove(ManualTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private Task WhenAsync(Func<ManualTimer, bool> isMeant, int count)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _watchers.Add((isMeant, count, reached));
            NotifyWatchers();
        }

        return reached.Task;
    }

    private void NotifyWatchers() => _watchers.RemoveAll(watcher =>
        _timers.Count(timer => watcher.IsMeant(timer)) >= watcher.Count && watcher.Reached.TrySetResult());
}
