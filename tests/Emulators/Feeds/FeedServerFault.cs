namespace Confidant.Emulators.Feeds;

/// <summary>What goes wrong with a request.</summary>
/// <param name="Kind">How.</param>
/// <param name="Pause">For how long the platform wants to be left alone; null where it does not say.</param>
internal sealed record FeedServerFault(FeedServerFaultKind Kind, TimeSpan? Pause)
{
    /// <summary>Whether the platform did not look at the request.</summary>
    public bool IsRefusal => Kind is FeedServerFaultKind.TooMany or FeedServerFaultKind.ServerError or FeedServerFaultKind.Unauthorized
        or FeedServerFaultKind.Forbidden or FeedServerFaultKind.NotFound or FeedServerFaultKind.Redirect;
}
