namespace Confidant.BotHost.Tools.Trending;

/// <summary>Why there is no answer of the service.</summary>
internal enum TrendingFault
{
    /// <summary>It took too long.</summary>
    Timeout,

    /// <summary>There is no connection.</summary>
    Unreachable,

    /// <summary>It wants fewer requests.</summary>
    RateLimited,

    /// <summary>It refuses the request or the key.</summary>
    Refused,

    /// <summary>It answers with an error, with nonsense or with too much.</summary>
    Broken,

    /// <summary>The question holds words that the person did not say, so that it was not asked.</summary>
    NotAsked,
}
