namespace Confidant.Adapters.Feeds;

/// <summary>Whose words a post is, and to whom.</summary>
public enum FeedPostKind
{
    /// <summary>The author's own statement; also a quote with words of theirs, and an answer to themselves.</summary>
    Own = 0,

    /// <summary>An answer to somebody else: half of a talk, no statement of its own.</summary>
    Reply = 1,

    /// <summary>Somebody else's words, passed on.</summary>
    Repost = 2,
}
