namespace Confidant.Memory;

/// <summary>What the lexical index keeps of a text.</summary>
/// <param name="Terms">The distinct stemmed terms without stop words; the store keeps keyed hashes of them.</param>
/// <param name="WordCount">Words before stop words are left out; the length in ranking.</param>
/// <param name="HasTimeExpression">Whether it names a time ("yesterday", "en mayo"): a cue for questions that ask when.</param>
public sealed record IndexedText(IReadOnlyList<string> Terms, int WordCount, bool HasTimeExpression);
