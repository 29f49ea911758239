namespace Confidant.Memory;

/// <summary>What a persona is to tell agents, made from posts that the reader may read.</summary>
/// <param name="Shown">The posts that are shown, the latest first.</param>
/// <param name="Whole">All that is kept, where more is kept than shown; else null.</param>
public sealed record MemoryContext(IReadOnlyList<OwnPost> Shown, PostAnalytics? Whole) : IContent
{
    /// <summary>Nothing is kept.</summary>
    public static MemoryContext Nothing { get; } = new([], null);

    /// <summary>The messages that it rests on.</summary>
    public IEnumerable<MessageId> Sources => Shown.Select(static post => post.Message).Concat(Whole?.Sources ?? []).Distinct();
}
