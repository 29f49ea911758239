namespace Confidant.Memory;

/// <summary>What a row is about.</summary>
/// <param name="Row">The row.</param>
/// <param name="Segment">The stretch of talk it belongs to.</param>
/// <param name="Vector">Its vector; null while it waits for one.</param>
public sealed record RowVector(RowReference Row, long Segment, SentenceVector? Vector) : IContent;
