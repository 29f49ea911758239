using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A post of a person's own that is kept. It is a message of the transcript: forgetting, scopes and retention act on it as on any
/// other.</summary>
public sealed record KeptPost : IContent
{
    /// <summary>The message that it is.</summary>
    public required MessageId Message { get; init; }

    /// <summary>The feed it came from; null where that was disconnected since.</summary>
    public required IntegrationId? Integration { get; init; }

    /// <summary>Where it was posted.</summary>
    public required Platform Platform { get; init; }

    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>When it was posted.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>The language it was taken for.</summary>
    public required Language Language { get; init; }

    /// <summary>Where it may be read.</summary>
    public required PrivacyScope Scope { get; init; }

    /// <summary>Whether its source shows it to everybody.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Why it is not learned from; <see cref="NotLearned.No"/> where it is.</summary>
    public required NotLearned NotLearned { get; init; }

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
