using Confidant.Identity;

namespace Confidant.Adapters.Feeds;

/// <summary>Has people sign in at a platform, so that their posts can be read in their name. Safe for concurrent use.</summary>
public interface IFeedSignIn
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>Whether the operator gave the application's keys.</summary>
    bool IsEnabled { get; }

    /// <summary>The platform's page where a person is sent to.</summary>
    /// <param name="callback">Where the platform sends them back to.</param>
    /// <param name="state">What it hands back with them; unguessable, used once.</param>
    /// <param name="verifier">The secret of this sign-in: its hash is in the address.</param>
    Uri PageFor(Uri callback, string state, string verifier);

    /// <summary>Exchanges what the platform sent back for a grant.</summary>
    /// <exception cref="FeedException">The platform refuses it, or cannot be reached.</exception>
    ValueTask<FeedGrant> CompleteAsync(Uri callback, string code, string verifier, CancellationToken cancellationToken);

    /// <summary>Makes a grant that has run out, or is about to, hold again.</summary>
    /// <exception cref="FeedException"><see cref="FeedFault.Refused"/> where the person has to sign in again.</exception>
    ValueTask<FeedGrant> RefreshAsync(FeedGrant grant, CancellationToken cancellationToken);
}
