namespace Confidant.Memory;

/// <summary>A post of a person's own that was learned from, as somebody who may read it reads it.</summary>
public sealed record OwnPost : IContent
{
    /// <summary>The message that it is.</summary>
    public required MessageId Message { get; init; }

    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>When it was posted.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>The language it was taken for.</summary>
    public required Language Language { get; init; }

    /// <summary>Its tags, without "#".</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>How many liked, answered, passed it on.</summary>
    public Engagement Engagement { get; init; }

    /// <summary>From 0 to 1: how important it is to the persona that it is read for.</summary>
    public required double Importance { get; init; }
}
