namespace Confidant.Memory;

/// <summary>Some of a person's posts.</summary>
/// <param name="Posts">The posts.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record PostPage(IReadOnlyList<KeptPost> Posts, int Total) : IContent;
