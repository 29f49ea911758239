namespace Confidant.Memory.Intents;

/// <summary>One word of a message, or what stands for one.</summary>
/// <param name="Word">Its number in the vocabulary; <see cref="Vocabulary.Unknown"/> for words that no rule names.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in the message. The words of one contraction share their place.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Token(int Word, TokenKind Kind, int Start, int End);
