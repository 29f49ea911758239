namespace Confidant.Adapters.Discord;

/// <summary>What was read from the gateway.</summary>
internal enum DiscordFrameKind
{
    /// <summary>A message.</summary>
    Whole,

    /// <summary>A message beyond the limit, which was passed over.</summary>
    TooLong,

    /// <summary>The end of the connection.</summary>
    End,
}
