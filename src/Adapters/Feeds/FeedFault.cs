namespace Confidant.Adapters.Feeds;

/// <summary>Why a feed or an export cannot be read. Each has its own words for people.</summary>
public enum FeedFault
{
    /// <summary>The platform wants less to be asked; see <see cref="FeedException.RetryAfter"/>.</summary>
    Busy = 1,

    /// <summary>Nobody answers, or with an error of its own.</summary>
    Unavailable = 2,

    /// <summary>The platform does not, or no longer, let the host read it.</summary>
    Refused = 3,

    /// <summary>There is no such account or page.</summary>
    Missing = 4,

    /// <summary>What the person wrote is no account or address of the platform, or one that the host must not ask.</summary>
    NotAnAddress = 5,

    /// <summary>What came is not of the form that it should have.</summary>
    Malformed = 6,

    /// <summary>The file is none of the exports that are known.</summary>
    UnknownExport = 10,

    /// <summary>The file is cut off or damaged.</summary>
    Damaged = 11,

    /// <summary>The file's text is in no encoding that exports have.</summary>
    WrongEncoding = 12,

    /// <summary>The file, or what is packed in it, is larger than is allowed.</summary>
    TooLarge = 13,

    /// <summary>The file's inner names lead outside of it.</summary>
    UnsafeNames = 14,

    /// <summary>The export is another account's than the one that is connected.</summary>
    WrongAccount = 15,

    /// <summary>The export does not tell whose it is: a part of the download alone came.</summary>
    NoAccount = 16,

    /// <summary>The export has no posts in it.</summary>
    NoPosts = 17,
}
