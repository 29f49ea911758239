namespace Confidant.Adapters;

/// <summary>Remembers for a minute which links were shown, so that a private answer of several chunks shows one.
/// Safe for concurrent use.</summary>
internal sealed class ShownLinks(TimeProvider time)
{
    private static readonly TimeSpan _memory = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<ShownLink, DateTimeOffset> _shown = [];

    /// <summary>Whether it was shown in the last minute.</summary>
    public bool WasShown(ShownLink link)
    {
        lock (_lock)
        {
            return _shown.TryGetValue(link, out DateTimeOffset at) && at + _memory > time.GetUtcNow();
        }
    }

    /// <summary>Notes that it was shown.</summary>
    public void Note(ShownLink link)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            foreach (ShownLink old in _shown.Where(known => known.Value + _memory <= now).Select(known => known.Key).ToList())
            {
                _shown.Remove(old);
            }

            _shown[link] = now;
        }
    }
}
