namespace Confidant.Adapters.Telegram;

/// <summary>Puts updates in order that Telegram brings over many connections at once. Their numbers follow one another, so one
/// whose predecessor is missing waits for it, but never longer than <see cref="Patience"/>: a number may be missing for good. What
/// comes later than that is taken as it comes. Safe for concurrent use.</summary>
internal sealed class TelegramUpdateOrder(TimeProvider time)
{
    /// <summary>How long an update waits for those before it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // After a week without updates Telegram may begin with other numbers.
    private const long FarBack = 10_000;

    private const int MostAtOnce = 100;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, TelegramArrival> _waiting = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? _next;

    /// <summary>Adds an update; one that waits already is not added again.</summary>
    /// <returns>The one that waits.</returns>
    public TelegramArrival Add(long number, IncomingEvent? incoming)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(number, out TelegramArrival? arrival))
            {
                _waiting[number] = arrival = new TelegramArrival(number, incoming, time.GetUtcNow());
                _changed.TrySetResult();
            }

            return arrival;
        }
    }

    /// <summary>Waits for updates whose turn it is, and takes them in order.</summary>
    public async Task<IReadOnlyList<TelegramArrival>> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            TimeSpan patience;
            lock (_gate)
            {
                if (TakeReady() is { Count: > 0 } ready)
                {
                    return ready;
                }

                _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                changed = _changed.Task;
                patience = _waiting.Count == 0
                    ? Timeout.InfiniteTimeSpan
                    : Longer(_waiting.Values.Min(static arrival => arrival.At) + Patience - time.GetUtcNow());
            }

            try
            {
                await changed.WaitAsync(patience, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                // Somebody has waited long enough.
            }
        }
    }

    /// <summary>Notes that updates were not kept after all: Telegram brings them again, and the later ones wait for them.</summary>
    public void Return(IReadOnlyList<TelegramArrival> arrivals)
    {
        lock (_gate)
        {
            _next = Math.Min(_next ?? long.MaxValue, arrivals[0].Number);
        }
    }

    /// <summary>Takes whatever waits.</summary>
    public IReadOnlyList<TelegramArrival> TakeAll()
    {
        lock (_gate)
        {
            TelegramArrival[] all = [.. _waiting.Values];
            _waiting.Clear();
            return all;
        }
    }

    private static TimeSpan Longer(TimeSpan left) => left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private List<TelegramArrival> TakeReady()
    {
        DateTimeOffset late = time.GetUtcNow() - Patience;
        long? overdue = null;
        foreach (TelegramArrival arrival in _waiting.Values)
        {
            overdue = arrival.At <= late ? arrival.Number : overdue;
        }

        var ready = new List<TelegramArrival>();
        foreach (TelegramArrival arrival in _waiting.Values)
        {
            bool isNext = arrival.Number <= _next && arrival.Number > _next - FarBack;
            if ((!isNext && !(arrival.Number <= overdue)) || ready.Count == MostAtOnce)
            {
                break;
            }

            ready.Add(arrival);
            _next = isNext ? Math.Max(_next!.Value, arrival.Number + 1) : arrival.Number + 1;
        }

        foreach (TelegramArrival arrival in ready)
        {
            _waiting.Remove(arrival.Number);
        }

        return ready;
    }
}
