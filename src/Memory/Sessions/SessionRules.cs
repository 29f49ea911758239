namespace Confidant.Memory;

/// <summary>When a conversation counts as a new session.</summary>
public static class SessionRules
{
    /// <summary>The longest silence before a message begins a new session.</summary>
    /// <value>30 minutes.</value>
    public static TimeSpan Silence { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a session is kept in which nothing was said.</summary>
    /// <value>7 days.</value>
    public static TimeSpan UnusedLife { get; } = TimeSpan.FromDays(7);
}
