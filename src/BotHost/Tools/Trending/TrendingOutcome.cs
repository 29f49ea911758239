namespace Confidant.BotHost.Tools.Trending;

/// <summary>What came of a request to the service.</summary>
internal abstract record TrendingOutcome
{
    private TrendingOutcome()
    {
    }

    /// <summary>It answered.</summary>
    /// <param name="Response">Its words, as they may be shown: data, not instruction.</param>
    /// <param name="Session">The id it has for the session; null where it gave none that can be kept.</param>
    public sealed record Answered(string Response, string? Session) : TrendingOutcome;

    /// <summary>It listed its sessions.</summary>
    /// <param name="Sessions">The sessions.</param>
    public sealed record Listed(IReadOnlyList<TrendingSession> Sessions) : TrendingOutcome;

    /// <summary>There is no answer.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Unavailable(TrendingFault Fault) : TrendingOutcome;
}
