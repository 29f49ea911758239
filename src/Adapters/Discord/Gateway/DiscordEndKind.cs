namespace Confidant.Adapters.Discord;

/// <summary>How a connection to the gateway ended.</summary>
internal enum DiscordEndKind
{
    /// <summary>We stop.</summary>
    Stopped,

    /// <summary>The gateway could not be reached.</summary>
    Unreachable,

    /// <summary>It was reached, but did not say hello.</summary>
    NoHello,

    /// <summary>It did not acknowledge a heartbeat.</summary>
    Silent,

    /// <summary>It asked us to come again (op 7).</summary>
    Asked,

    /// <summary>It did not take the session just now, but may (op 9, true).</summary>
    NotNow,

    /// <summary>The session is over (op 9, false).</summary>
    Invalid,

    /// <summary>It sent what cannot be read.</summary>
    Malformed,

    /// <summary>It was closed, or the network failed.</summary>
    Closed,
}
