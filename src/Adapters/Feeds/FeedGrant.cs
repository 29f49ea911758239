namespace Confidant.Adapters.Feeds;

/// <summary>What a platform gave when a person signed in there. A secret: never shown, logged or kept in the clear.</summary>
/// <param name="AccessToken">The token that requests show.</param>
/// <param name="RefreshToken">What a new one is made with; null where there is none.</param>
/// <param name="ExpiresAt">When the token ends; null where the platform does not say.</param>
public sealed record FeedGrant(string AccessToken, string? RefreshToken, DateTimeOffset? ExpiresAt)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(FeedGrant);
}
