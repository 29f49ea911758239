namespace Confidant.Identity;

/// <summary>What a group's admins change of its settings; null leaves a setting as it is.</summary>
public sealed record GroupSettings
{
    /// <summary>Answer only what is addressed to the bot.</summary>
    public bool? RespondOnlyWhenMentioned { get; init; }

    /// <summary>Store everything the bot hears; off stores only what is addressed to it.</summary>
    public bool? LearnFromAllMessages { get; init; }

    /// <summary>The language that the group is always answered in, as ISO 639-1; empty for the one that is spoken.</summary>
    public string? Language { get; init; }

    /// <summary>How many memories are learned in the group within an hour at the most.</summary>
    /// <value>From 0 to 10,000.</value>
    public int? MemoriesPerHour { get; init; }
}
