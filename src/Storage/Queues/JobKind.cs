namespace Confidant.Storage;

/// <summary>What a background job does.</summary>
public enum JobKind
{
    /// <summary>Learns memories from one message.</summary>
    Learn = 1,

    /// <summary>Cleans the store's files of erased words.</summary>
    Scrub = 2,

    /// <summary>Makes the summary of one partition anew.</summary>
    Summarize = 3,

    /// <summary>Sums up the turns of one session that its window has left behind.</summary>
    SummarizeSession = 4,

    /// <summary>Looks the names of a proven wallet up.</summary>
    NameWallet = 5,

    /// <summary>Reads the posts of a feed, or learns from those that are kept.</summary>
    SyncFeed = 6,
}
