namespace Confidant.Adapters.Feeds;

/// <summary>Some posts of a feed, and how to go on from there.</summary>
/// <param name="Posts">The posts, in any order; one may come again on a later page.</param>
/// <param name="Position">What <see cref="IFeedReader.ReadAsync"/> is given to go on after this page: in the same reading, after a
/// restart, and, after the last page, at the next sync. At most 4,000 characters, without anybody's words or secrets.</param>
public sealed record FeedPage(IReadOnlyList<FeedPost> Posts, string Position)
{
    /// <summary>Ids of posts that are known to be gone.</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];

    /// <summary>On the last page of a reading from the start: since when every post there is was on its pages, so that one that was not is
    /// gone. Null on other pages, and where the source hides some.</summary>
    public DateTimeOffset? CompleteSince { get; init; }
}
