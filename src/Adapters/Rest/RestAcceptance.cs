namespace Confidant.Adapters.Rest;

/// <summary>What became of a request.</summary>
public abstract record RestAcceptance
{
    private RestAcceptance()
    {
    }

    /// <summary>It is on disk, and will be answered.</summary>
    /// <param name="Call">The wait for its answer; dispose it.</param>
    public sealed record Accepted(RestCall Call) : RestAcceptance;

    /// <summary>The same request was answered before; nothing is done a second time.</summary>
    public sealed record Answered : RestAcceptance;

    /// <summary>There is no room: nothing was kept.</summary>
    public sealed record StoreFull : RestAcceptance;

    /// <summary>The host is starting or stopping: nothing was kept.</summary>
    public sealed record NotReady : RestAcceptance;
}
