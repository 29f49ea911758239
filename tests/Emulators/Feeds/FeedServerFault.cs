namespace Confidant.Emulators.Feeds;

/// <summary>What goes wrong with a request.</summary>
/// <param name="Kind">How.</param>
/// <param name="Pause">For how long the platform wants to be left alone; null where it does not say.</param>
internal sealed record FeedServerFault(FeedServerFaultKind Kind, TimeSpan? Pause);
