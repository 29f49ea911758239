namespace Confidant.Adapters.Feeds;

/// <summary>One page of a timeline.</summary>
/// <param name="Posts">Its posts.</param>
/// <param name="Next">The page after it; null where it is the last.</param>
/// <param name="Newest">What it begins with, as <see cref="ITimeline.ReadAsync"/> is told later; null where it is empty.</param>
internal sealed record TimelinePage(IReadOnlyList<FeedPost> Posts, string? Next, string? Newest)
{
    /// <summary>Whether it has items that could not be read: then nobody knows that what was not met is gone.</summary>
    public bool HasGaps { get; init; }
}
