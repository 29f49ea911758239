namespace Confidant.Identity;

/// <summary>A group as one agent knows it: settings and facts about the chat, never what is said in it.</summary>
public sealed record GroupContext
{
    /// <summary>The group's id.</summary>
    public required GroupId Id { get; init; }

    /// <summary>The key it was resolved by.</summary>
    public required GroupKey Key { get; init; }

    /// <summary>The agent these settings belong to.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The title its platform shows.</summary>
    public required string Name { get; init; }

    /// <summary>Whether anybody can read it without an invitation.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Answer only what is addressed to the bot.</summary>
    /// <value>The default is true.</value>
    public bool RespondOnlyWhenMentioned { get; init; } = true;

    /// <summary>Store everything the bot hears; off stores only what is addressed to it.</summary>
    /// <value>The default is true.</value>
    public bool LearnFromAllMessages { get; init; } = true;

    /// <summary>Days after which what was said in the group expires; null means never.</summary>
    /// <value>The default is 90 days.</value>
    public int? MemoryRetentionDays { get; init; } = 90;

    /// <summary>How many memories are learned in the group within an hour at the most.</summary>
    /// <value>The default is 60.</value>
    public int MemoriesPerHour { get; init; } = 60;

    /// <summary>Counts the audiences the chat has had. Rows of an earlier epoch are readable to their speaker only.</summary>
    public required int Epoch { get; init; }

    /// <summary>Whether the bot is in the group.</summary>
    public bool IsActive { get; init; } = true;
}
