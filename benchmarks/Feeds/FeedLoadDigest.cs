namespace Confidant.FeedLoad;

/// <summary>What a person's export has of posts.</summary>
/// <param name="Posts">How many.</param>
/// <param name="Hash">A hash of them all, in their order.</param>
internal sealed record FeedLoadDigest(int Posts, string Hash)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Posts} posts {Hash[..12]}";
}
