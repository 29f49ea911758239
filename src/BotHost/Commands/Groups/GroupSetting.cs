namespace Confidant.BotHost.Commands.Groups;

/// <summary>What admins set for a group.</summary>
internal enum GroupSetting
{
    /// <summary>Something that cannot be set.</summary>
    Unknown,

    /// <summary>Nothing: how it is set is shown.</summary>
    Show,

    /// <summary>Whether only what is addressed to the bot is answered.</summary>
    Mentions,

    /// <summary>Whether only what is addressed to the bot is kept.</summary>
    Learning,

    /// <summary>How long words are kept.</summary>
    Retention,

    /// <summary>The language of all answers.</summary>
    Language,

    /// <summary>How many memories are learned within an hour.</summary>
    Budget,

    /// <summary>With whom it is one audience.</summary>
    Audience,

    /// <summary>That a topic has no settings of its own.</summary>
    Reset,
}
