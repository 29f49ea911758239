using Confidant.Identity;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads the posts of accounts of one platform over HTTP. Safe for concurrent use.</summary>
public interface IFeedReader
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>Whether it may ask at all: false until the operator configures what it needs.</summary>
    bool IsEnabled { get; }

    /// <summary>Finds the account that a person means.</summary>
    /// <param name="address">What they wrote: a handle, a number, an address; null for the account of the grant.</param>
    /// <param name="grant">What the platform gave when they signed in; null where they did not.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="FeedException">It cannot be found or read.</exception>
    ValueTask<FeedAccount> FindAsync(string? address, FeedGrant? grant, CancellationToken cancellationToken);

    /// <summary>Reads an account's posts, page by page. It waits itself for as long as the platform asks for within a minute; longer
    /// pauses end it with <see cref="FeedFault.Busy"/>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="position">Where to go on; null to read all there is, which also finds edits and what is gone.</param>
    /// <param name="grant">What the platform gave when its owner signed in; null where they did not.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FeedException">It cannot be read further; the position of the last page still holds.</exception>
    IAsyncEnumerable<FeedPage> ReadAsync(
        FeedAccount account, string? position, FeedGrant? grant, CancellationToken cancellationToken);
}
