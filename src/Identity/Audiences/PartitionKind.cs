namespace Confidant.Identity;

/// <summary>The kinds of rooms that rows are read and indexed in.</summary>
public enum PartitionKind
{
    /// <summary>A person's private chats with an agent, and what they share.</summary>
    Direct = 1,

    /// <summary>What a person lets an agent use everywhere.</summary>
    Shared = 2,

    /// <summary>What was said in one epoch of a group.</summary>
    Group = 3,

    /// <summary>What a person said in a group and made private since: read by that person only.</summary>
    Sealed = 4,

    /// <summary>What channels that speak for an agent announce: read by everybody who talks to the agent.</summary>
    Broadcast = 5,
}
