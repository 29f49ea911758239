using Confidant.Identity;

namespace Confidant.Adapters.Feeds;

/// <summary>What an export holds.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Posts">How many posts, those of others included.</param>
public sealed record FeedExport(FeedAccount Account, int Posts)
{
    /// <summary>Whether it has every post that there is since <see cref="CompleteSince"/>: then one that is missing was deleted.</summary>
    public DateTimeOffset? CompleteSince { get; init; }

    /// <summary>When it was made, as far as it tells; null where it does not.</summary>
    public DateTimeOffset? MadeAt { get; init; }
}
