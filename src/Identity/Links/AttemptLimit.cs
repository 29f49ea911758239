namespace Confidant.Identity;

/// <summary>How often something may be tried.</summary>
/// <param name="Key">What is limited: what is tried, and by which account, in which chat, with which wallet. Only a keyed hash of it
/// is kept.</param>
/// <param name="Most">How many attempts there may be; at least 1.</param>
/// <param name="Within">In which time; at most <see cref="Longest"/>.</param>
public sealed record AttemptLimit(string Key, int Most, TimeSpan Within)
{
    /// <summary>How long attempts are remembered.</summary>
    /// <value>24 hours.</value>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(24);
}
