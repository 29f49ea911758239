namespace Confidant.Adapters.Feeds;

/// <summary>A feed as it stands at its address.</summary>
/// <param name="Title">Its title; empty for none.</param>
/// <param name="Entries">Its entries, in their order.</param>
/// <param name="Next">Where older entries stand, as it is written; null for nowhere.</param>
internal sealed record WebFeedDocument(string Title, IReadOnlyList<WebFeedEntry> Entries, string? Next);
