namespace Confidant.Emulators.Feeds;

/// <summary>How a request goes wrong.</summary>
public enum FeedServerFaultKind
{
    /// <summary>Nothing is answered until the caller gives up.</summary>
    Silence,

    /// <summary>The connection is cut.</summary>
    Cut,

    /// <summary>The connection is cut in the middle of the body.</summary>
    CutBody,

    /// <summary>The body stops in the middle, and the connection stays.</summary>
    Stall,

    /// <summary>The platform is at its limit.</summary>
    TooMany,

    /// <summary>The platform fails.</summary>
    ServerError,

    /// <summary>The token is refused.</summary>
    Unauthorized,

    /// <summary>The request is not allowed.</summary>
    Forbidden,

    /// <summary>There is no such thing.</summary>
    NotFound,

    /// <summary>The answer points elsewhere.</summary>
    Redirect,

    /// <summary>There is no body.</summary>
    Empty,

    /// <summary>The answer is far too long.</summary>
    Huge,

    /// <summary>The answer is packed small and is far too long.</summary>
    Bomb,

    /// <summary>The answer says that it is packed, and is not.</summary>
    WrongPacking,

    /// <summary>The answer is cut off in the middle, as if it were whole.</summary>
    Half,

    /// <summary>The answer is a page for people.</summary>
    Html,

    /// <summary>The answer is JSON of another form.</summary>
    OtherJson,
}
