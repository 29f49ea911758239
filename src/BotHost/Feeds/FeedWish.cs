using Confidant.Identity;

namespace Confidant.BotHost.Feeds;

/// <summary>A feed that somebody wants connected and read.</summary>
/// <param name="Account">Whose posts.</param>
/// <param name="Proof">What shows that it is theirs.</param>
/// <param name="IsFetched">Whether it is fetched from now on.</param>
internal sealed record FeedWish(FeedAccount Account, FeedProof Proof, bool IsFetched)
{
    /// <summary>What the platform gave when they signed in; empty where they did not.</summary>
    public ReadOnlyMemory<byte> Grant { get; init; }

    /// <summary>The export that is read; null where it is read from its platform.</summary>
    public string? File { get; init; }

    /// <summary>The private chat where they watch it; null where a program does.</summary>
    public ConversationKey? Watched { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(FeedWish);
}
