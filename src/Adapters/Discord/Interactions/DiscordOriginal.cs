namespace Confidant.Adapters.Discord;

/// <summary>How the first message of an interaction stands: the one that a command's answer makes, or under which a pressed button
/// stands.</summary>
internal enum DiscordOriginal
{
    /// <summary>Only Discord knows.</summary>
    Unknown,

    /// <summary>Everybody sees the bot thinking.</summary>
    AwaitedByAll,

    /// <summary>The asker alone sees the bot thinking.</summary>
    AwaitedByOne,

    /// <summary>Everybody sees it.</summary>
    ShownToAll,

    /// <summary>The asker alone sees it.</summary>
    ShownToOne,

    /// <summary>It was removed; more messages can follow.</summary>
    Gone,

    /// <summary>The interaction was not acknowledged in time, or is over: nothing answers it any more.</summary>
    Lost,
}
