using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>One run over a feed, for its owner.</summary>
public sealed record SyncRun
{
    /// <summary>Its id.</summary>
    public required SyncId Id { get; init; }

    /// <summary>The feed.</summary>
    public required IntegrationId Integration { get; init; }

    /// <summary>What it does.</summary>
    public required SyncKind Kind { get; init; }

    /// <summary>How far it is.</summary>
    public required SyncState State { get; init; }

    /// <summary>What it has done so far.</summary>
    public required SyncCounts Counts { get; init; }

    /// <summary>How many posts it will look at; null where nobody knows.</summary>
    public int? Expected { get; init; }

    /// <summary>How many posts of the feed are kept, once it has ended; 0 before.</summary>
    public required int TotalPosts { get; init; }

    /// <summary>The personas that learned; see <see cref="IPersonaStore"/> for their names.</summary>
    public IReadOnlyList<PersonaId> UpdatedPersonas { get; init; } = [];

    /// <summary>Why nothing was learned, where nothing was; null elsewhere.</summary>
    public NotLearned? LearnedNothing { get; init; }

    /// <summary>Whether learning failed: the posts are kept, and the next run learns from them.</summary>
    public bool LearningFailed { get; init; }

    /// <summary>Why it failed, or waits; null elsewhere.</summary>
    public SyncProblem? Problem { get; init; }

    /// <summary>What the person wanted learned; null for a sync.</summary>
    public LearningWishes? Wishes { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
