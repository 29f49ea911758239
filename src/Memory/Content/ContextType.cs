namespace Confidant.Memory;

/// <summary>The kind of place where something was said.</summary>
public enum ContextType
{
    /// <summary>A private chat with the bot.</summary>
    Dm = 0,

    /// <summary>A group.</summary>
    Group = 1,

    /// <summary>The speaker's own public posts.</summary>
    PublicTimeline = 2,

    /// <summary>An announcement of a channel or operator.</summary>
    Broadcast = 3,
}
