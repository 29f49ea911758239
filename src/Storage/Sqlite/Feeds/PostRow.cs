using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A post that is kept, as a sync compares it with its source.</summary>
internal sealed record PostRow
{
    /// <summary>The row of its message.</summary>
    public required long Message { get; init; }

    /// <summary>Where it stands.</summary>
    public required PostPlace Place { get; init; }

    /// <summary>Whether it is forgotten, also where that can be undone, or has run out.</summary>
    public required bool IsGone { get; init; }

    /// <summary>Whether its author made it private.</summary>
    public required bool IsMarkedPrivate { get; init; }

    /// <summary>Whether it belongs to a feed that is connected.</summary>
    public required bool HasFeed { get; init; }

    /// <summary>Whether its source showed it to everybody.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Why it is not learned from.</summary>
    public required NotLearned Verdict { get; init; }

    /// <summary>What its author decided of it; null for nothing.</summary>
    public required bool? Chosen { get; init; }

    /// <summary>A keyed hash of its words, tags and kind.</summary>
    public required long ContentHash { get; init; }

    /// <summary>How many liked, answered, passed it on.</summary>
    public required Engagement Engagement { get; init; }

    /// <summary>From 0 to 1: which posts are kept in mind first.</summary>
    public required double Importance { get; init; }
}
