using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A feed that a person connected.</summary>
public sealed record Integration : IContent
{
    /// <summary>Its id.</summary>
    public required IntegrationId Id { get; init; }

    /// <summary>Whose posts it reads. Private: shown to its owner alone.</summary>
    public required FeedAccount Account { get; init; }

    /// <summary>What shows that the account is the person's.</summary>
    public required FeedProof Proof { get; init; }

    /// <summary>Whether its posts are fetched on a schedule; else they come from exports only.</summary>
    public required bool IsFetched { get; init; }

    /// <summary>Whether its owner has paused it.</summary>
    public bool IsPaused { get; init; }

    /// <summary>When it was connected.</summary>
    public required DateTimeOffset ConnectedAt { get; init; }

    /// <summary>When a sync last ended well; null where none has.</summary>
    public DateTimeOffset? SyncedAt { get; init; }

    /// <summary>When it is fetched next; null where it is not.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How many posts of it are kept.</summary>
    public int TotalPosts { get; init; }

    /// <summary>The run that waits or is at work; null where none is.</summary>
    public SyncId? Running { get; init; }

    /// <summary>Why the last sync failed; null where it did not.</summary>
    public SyncProblem? Problem { get; init; }
}
