namespace Confidant.Memory;

/// <summary>The vector of a row.</summary>
/// <param name="Seq">The row's place in its partition.</param>
/// <param name="Vector">What it is about.</param>
public sealed record EncodedRow(long Seq, SentenceVector Vector) : IContent;
