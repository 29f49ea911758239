namespace Confidant.Memory;

/// <summary>A row that waits for its vector.</summary>
/// <param name="Seq">Its place in the partition.</param>
/// <param name="Text">The words: a turn verbatim, a memory's quote.</param>
/// <param name="Language">The language they are in.</param>
public sealed record VectorSource(long Seq, string Text, Language Language) : IContent;
