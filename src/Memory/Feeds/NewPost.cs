namespace Confidant.Memory;

/// <summary>A post of a person's own, as it was read, ready to be kept.</summary>
public sealed record NewPost : IContent
{
    /// <summary>Its id on its platform.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>What the index keeps of them.</summary>
    public required IndexedText Index { get; init; }

    /// <summary>The language they were taken for.</summary>
    public required Language Language { get; init; }

    /// <summary>When it was posted.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>Whether its source shows it to everybody. Others are like words said to the bot in private.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Why it is not a statement of its author's, as its source tells it: <see cref="NotLearned.No"/>,
    /// <see cref="NotLearned.ReplyToOthers"/>, <see cref="NotLearned.Repost"/> or <see cref="NotLearned.Empty"/>. What the person chose is
    /// for the store to look up.</summary>
    public required NotLearned Nature { get; init; }

    /// <summary>Its tags, without "#".</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Whom it names, without "@".</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>How many liked, answered, passed it on.</summary>
    public Engagement Engagement { get; init; }

    /// <summary>Where it can be seen; null where nobody said.</summary>
    public string? Address { get; init; }

    /// <summary>From 0 to 1: which posts are kept in mind first.</summary>
    public required double Importance { get; init; }
}
