namespace Confidant.Adapters.Discord;

/// <summary>The end of a connection, and what may follow.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="CloseCode">The code that Discord closed it with; null where it gave none.</param>
internal sealed record DiscordEnd(DiscordEndKind Kind, int? CloseCode = null)
{
    /// <summary>Whether coming again would be of no use: only an operator can mend it.</summary>
    public bool IsFinal => Kind == DiscordEndKind.Closed && CloseCode is 4004 or (>= 4010 and <= 4014);

    /// <summary>Whether the session is over; otherwise it is resumed.</summary>
    public bool EndsSession => Kind == DiscordEndKind.Invalid || (Kind == DiscordEndKind.Closed && CloseCode is 4007 or 4009);

    /// <summary>What the operator reads about it.</summary>
    public string Cause => Kind switch
    {
        DiscordEndKind.Unreachable => "Discord's gateway cannot be reached.",
        DiscordEndKind.NoHello => "Discord's gateway did not greet.",
        DiscordEndKind.Silent => "Discord's gateway did not acknowledge a heartbeat.",
        DiscordEndKind.Asked => "Discord asked for a new connection.",
        DiscordEndKind.NotNow => "Discord did not resume the session at once.",
        DiscordEndKind.Invalid => "Discord ended the session; a new one begins.",
        DiscordEndKind.Malformed => "Discord's gateway sent what cannot be read.",
        _ when CloseCode is { } code => $"Discord closed the connection ({code}).",
        _ => "The connection to Discord was lost.",
    };

    /// <summary>What the operator can do; null where nothing needs doing.</summary>
    public string? Cure => Kind is DiscordEndKind.Unreachable or DiscordEndKind.NoHello
        ? "Check the network and Discord:GatewayUrl."
        : null;
}
