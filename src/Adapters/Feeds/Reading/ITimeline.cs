namespace Confidant.Adapters.Feeds;

/// <summary>The posts of one account, newest first, in pages.</summary>
internal interface ITimeline
{
    /// <summary>Asks for a page.</summary>
    /// <param name="next">The page, as the one before named it; null for the first.</param>
    /// <param name="since">What the reading before met first: nothing from there on is wanted; null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="FeedException">There is no such page, or no answer.</exception>
    ValueTask<TimelinePage> ReadAsync(string? next, string? since, CancellationToken cancellationToken);

    /// <summary>Since when a reading from the start to the end has met every post; null where it may have missed some.</summary>
    /// <param name="reading">How it ended.</param>
    DateTimeOffset? CompleteSince(FeedPosition reading);
}
