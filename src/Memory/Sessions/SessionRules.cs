namespace Confidant.Memory;

/// <summary>When a conversation counts as a new session, and what is kept of a long one.</summary>
public static class SessionRules
{
    /// <summary>How many turns a session's window has at the most.</summary>
    public const int WindowTurns = 12;

    /// <summary>By how many turns a session grows beyond its window before they are summed up.</summary>
    public const int SummaryStep = 12;

    /// <summary>The longest silence before a message begins a new session.</summary>
    /// <value>30 minutes.</value>
    public static TimeSpan Silence { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a session is kept in which nothing was said.</summary>
    /// <value>7 days.</value>
    public static TimeSpan UnusedLife { get; } = TimeSpan.FromDays(7);
}
