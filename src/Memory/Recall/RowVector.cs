namespace Confidant.Memory;

/// <summary>What a row is about.</summary>
/// <param name="Row">The row.</param>
/// <param name="Before">The place of the row before it in its segment; null for the first.</param>
/// <param name="After">The place of the row after it; null for the last.</param>
/// <param name="Vector">Its vector; null while it waits for one.</param>
public sealed record RowVector(RowReference Row, long? Before, long? After, SentenceVector? Vector) : IContent;
