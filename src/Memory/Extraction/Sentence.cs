namespace Confidant.Memory;

/// <summary>A sentence of a message.</summary>
/// <param name="Text">Its words, without the mark at its end.</param>
/// <param name="IsQuestion">Whether a question mark closes or opens it.</param>
internal readonly record struct Sentence(string Text, bool IsQuestion);
