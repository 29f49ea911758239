namespace Confidant.Emulators.Trending;

/// <summary>What goes wrong with a request.</summary>
public enum TrendingFailure
{
    /// <summary>Nothing is answered until the caller gives up.</summary>
    Silence,

    /// <summary>The connection is cut.</summary>
    Cut,

    /// <summary>The service is at its limit.</summary>
    TooMany,

    /// <summary>The key is refused.</summary>
    Unauthorized,

    /// <summary>The service fails.</summary>
    ServerError,

    /// <summary>The answer is no JSON.</summary>
    Nonsense,

    /// <summary>The answer is far too long.</summary>
    Oversized,

    /// <summary>The answer points elsewhere.</summary>
    Redirect,
}
