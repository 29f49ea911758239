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

    /// <summary>Who speaks where the group itself does, under its own name: nobody in particular, and no person's account.</summary>
    public UserId Voice => new(Id.Value);

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

    /// <summary>The language that the group is always answered in, as ISO 639-1; null for the one that is spoken.</summary>
    public string? Language { get; init; }

    /// <summary>The topic whose own settings are among these; null where all are the group's.</summary>
    public ThreadId? Topic { get; init; }

    /// <summary>What its admins chose. Where that is <see cref="GroupReach.Commons"/> and <see cref="Commons"/> is there, this is
    /// the wider group with its id, epoch and settings, under the key and the name of the group that was resolved.</summary>
    public GroupReach Reach { get; init; }

    /// <summary>The wider group of which everybody can read this one; null where some cannot, or where there is none.</summary>
    public GroupKey? Commons { get; init; }

    /// <summary>The larger place that it is part of; null where there is none, or where it was not told yet.</summary>
    public GroupKey? Place { get; init; }

    /// <summary>Who could read it when that was last told; null where it never was.</summary>
    public GroupReaders? Readers { get; init; }

    /// <summary>What it says about itself; null where it says nothing, or was not asked.</summary>
    public string? Description { get; init; }

    /// <summary>How many people can read it; null where that is not known.</summary>
    public int? MemberCount { get; init; }

    /// <summary>Whether the bot is in the group.</summary>
    public bool IsActive { get; init; } = true;
}
