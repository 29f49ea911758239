namespace Confidant.Adapters.Discord;

/// <summary>A call to Discord that did not succeed. It never holds a token, an address, or the words of a message; for that reason
/// it has no inner exception either.</summary>
internal sealed class DiscordApiException : Exception
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="call">The method and the form of its path, without ids and tokens.</param>
    /// <param name="kind">The kind of failure.</param>
    /// <param name="status">The HTTP status; 0 where there was no answer.</param>
    /// <param name="code">Discord's own code; 0 where it gave none.</param>
    public DiscordApiException(string call, DiscordErrorKind kind, int status = 0, int code = 0)
        : base($"Discord's {call} failed: {kind} ({status}, {code}).")
    {
        Call = call;
        Kind = kind;
        Status = status;
        Code = code;
    }

    /// <summary>The method and the form of its path.</summary>
    public string Call { get; }

    /// <summary>The kind of failure.</summary>
    public DiscordErrorKind Kind { get; }

    /// <summary>The HTTP status; 0 where there was no answer.</summary>
    public int Status { get; }

    /// <summary>Discord's own code; 0 where it gave none.</summary>
    public int Code { get; }

    /// <summary>The pause that Discord asked for, or that our limits ask for; null where neither does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient => Kind is DiscordErrorKind.Network or DiscordErrorKind.Timeout or DiscordErrorKind.MalformedAnswer
        or DiscordErrorKind.ServerError or DiscordErrorKind.TooManyRequests or DiscordErrorKind.TooManyRefusals;
}
