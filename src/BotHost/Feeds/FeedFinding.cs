using Confidant.Adapters.Feeds;
using Confidant.Identity;

namespace Confidant.BotHost.Feeds;

/// <summary>What became of looking for the feed that somebody means.</summary>
internal abstract record FeedFinding
{
    private FeedFinding()
    {
    }

    /// <summary>It was found, and can be read by everybody.</summary>
    /// <param name="Account">Whose posts.</param>
    public sealed record Found(FeedAccount Account) : FeedFinding;

    /// <summary>Its owner has to sign in there.</summary>
    public sealed record NeedsSignIn : FeedFinding;

    /// <summary>Only its exports can be read here.</summary>
    public sealed record NeedsExport : FeedFinding;

    /// <summary>The operator has not configured the platform.</summary>
    public sealed record NotConfigured : FeedFinding;

    /// <summary>It cannot be found or read.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Failed(FeedFault Fault) : FeedFinding;
}
