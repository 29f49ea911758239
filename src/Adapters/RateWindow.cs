namespace Confidant.Adapters;

/// <summary>At most so many requests in any stretch of so long. Not safe for concurrent use.</summary>
/// <param name="limit">The number of requests.</param>
/// <param name="stretch">The stretch.</param>
public sealed class RateWindow(int limit, TimeSpan stretch)
{
    private readonly Queue<DateTimeOffset> _taken = new(limit);

    /// <summary>The first moment that is free, from <paramref name="earliest"/> on.</summary>
    public DateTimeOffset FreeAt(DateTimeOffset earliest) =>
        _taken.Count < limit || _taken.Peek() + stretch <= earliest ? earliest : _taken.Peek() + stretch;

    /// <summary>How many of them a stretch holds that ends now.</summary>
    public int TakenAt(DateTimeOffset now) => _taken.Count(moment => moment + stretch > now);

    /// <summary>Takes a moment that <see cref="FreeAt"/> named.</summary>
    public void Take(DateTimeOffset moment)
    {
        if (_taken.Count == limit)
        {
            _taken.Dequeue();
        }

        _taken.Enqueue(moment);
    }
}
