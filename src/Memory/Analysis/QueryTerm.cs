namespace Confidant.Memory;

/// <summary>One content word of a question.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Variants">The terms that count as this word, its own stem first.</param>
public sealed record QueryTerm(string Word, IReadOnlyList<string> Variants) : IContent;
