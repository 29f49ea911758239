namespace Confidant.BotHost.Models;

/// <summary>Parts of a prompt that have to be read from the store.</summary>
[Flags]
internal enum PromptParts
{
    /// <summary>Nothing: the message is enough.</summary>
    None = 0,

    /// <summary>The rows that the message reminds of.</summary>
    Recalled = 1,

    /// <summary>The latest turns of the session.</summary>
    Window = 2,

    /// <summary>The summaries of what the speaker shares and of what the group talks about.</summary>
    Summaries = 4,

    /// <summary>What belongs to the speaker rather than to one agent.</summary>
    Context = 8,

    /// <summary>When, how often and about what the speaker talks, as a part of <see cref="Context"/>.</summary>
    Patterns = 16,

    /// <summary>The turns of the session, the bot's own too, that the message reminds of.</summary>
    Session = 32,

    /// <summary>What the turns before the session's latest say, summed up.</summary>
    SessionSummary = 64,

    /// <summary>What the speaker's own persona keeps in mind of their posts.</summary>
    Self = 128,

    /// <summary>What the speaker posts about, how and when.</summary>
    Posts = 256,

    /// <summary>The same of their latest posts alone.</summary>
    LatestPosts = 512,
}
