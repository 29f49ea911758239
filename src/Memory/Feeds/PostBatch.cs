namespace Confidant.Memory;

/// <summary>Posts that are kept together.</summary>
/// <param name="Posts">Posts as they are at their source now; at most 1,000.</param>
/// <param name="Deleted">External ids of posts that are gone there.</param>
/// <param name="Position">Where the reading goes on after them; null where it has none.</param>
public sealed record PostBatch(IReadOnlyList<NewPost> Posts, IReadOnlyList<string> Deleted, string? Position) : IContent
{
    /// <summary>How many posts the run will look at in all; null where nobody knows.</summary>
    public int? Expected { get; init; }
}
