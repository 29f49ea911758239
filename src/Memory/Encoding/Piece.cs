namespace Confidant.Memory;

/// <summary>A part of a word that the encoder knows.</summary>
/// <param name="Id">Its row in the embeddings.</param>
/// <param name="Score">The logarithm of its probability.</param>
internal readonly record struct Piece(int Id, float Score);
