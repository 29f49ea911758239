using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Turns texts into what the lexical index keeps, and questions into what it is asked for. Safe for concurrent use.</summary>
/// <remarks>Words are runs of letters and digits (<c>\p{L}\p{N}</c>), folded to lower case without accents, without stop words,
/// and stemmed: English, spelled the American way, by Porter, Spanish by a light stemmer. Of a text, the first <see cref="MaxIndexedCharacters"/>
/// characters are indexed.</remarks>
public sealed class TextAnalyzer
{
    /// <summary>How much of a text is indexed: a pasted book is found by its beginning, and costs no more than that.</summary>
    public const int MaxIndexedCharacters = 20_000;

    private const int MaxWordCharacters = 64;

    private static readonly FrozenDictionary<string, string> _american = new Dictionary<string, string>
    {
        ["colour"] = "color",
        ["colours"] = "color",
        ["favourite"] = "favorite",
        ["favourites"] = "favorite",
        ["neighbour"] = "neighbor",
        ["neighbours"] = "neighbor",
        ["mum"] = "mom",
        ["travelling"] = "traveling",
        ["theatre"] = "theater",
        ["centre"] = "center",
        ["organise"] = "organize",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the index keeps of a text.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">The language they are in.</param>
    public IndexedText Index(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var stopWords = StopWords.Of(language);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var terms = new List<string>();
        int words = 0;
        bool hasTime = false;
        var tokens = new Tokenizer(Capped(text));
        while (tokens.MoveNext())
        {
            words++;
            string word = FoldedWord(tokens.Current);
            hasTime = hasTime || TimeWords.Contains(word, language);
            if (!stopWords.Contains(word))
            {
                string term = Stem(word, language);
                if (seen.Add(term))
                {
                    terms.Add(term);
                }
            }
        }

        return new IndexedText(terms, words, hasTime);
    }

    /// <summary>The distinct stemmed terms of a text without stop words, in its order.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">The language they are in.</param>
    public IReadOnlyList<string> Terms(string text, Language language) => Index(text, language).Terms;

    /// <summary>The content words of a question, each with the terms that rows of either language may keep for it: its own
    /// stem, the stem the other language's stemmer makes of it (a name is the same word in both), and translations of the
    /// commonest words that people use about themselves.</summary>
    /// <param name="text">The question.</param>
    /// <param name="language">The language it is in.</param>
    public IReadOnlyList<QueryTerm> QueryTerms(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var stopWords = StopWords.Of(language);
        var terms = new List<QueryTerm>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new Tokenizer(Capped(text));
        while (tokens.MoveNext())
        {
            string word = FoldedWord(tokens.Current);
            if (!stopWords.Contains(word) && seen.Add(Stem(word, language)))
            {
                terms.Add(new QueryTerm(word, Translations.Variants(word, language)));
            }
        }

        return terms;
    }

    /// <summary>The words of a text in its order, folded, stop words included.</summary>
    public IReadOnlyList<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FoldedWords(text);
    }

    internal static List<string> FoldedWords(string text)
    {
        var words = new List<string>();
        var tokens = new Tokenizer(Capped(text));
        while (tokens.MoveNext())
        {
            words.Add(FoldedWord(tokens.Current));
        }

        return words;
    }

    internal static string Stem(string word, Language language) => language == Language.Spanish
        ? SpanishStemmer.Stem(word)
        : EnglishStemmer.Stem(_american.GetValueOrDefault(word, word));

    internal static ReadOnlySpan<char> Capped(string text) => text.AsSpan(0, Math.Min(text.Length, MaxIndexedCharacters));

    internal static string FoldedWord(ReadOnlySpan<char> word)
    {
        // A cut between the halves of a surrogate pair would leave a character that cannot be folded.
        int length = Math.Min(word.Length, MaxWordCharacters);
        if (length < word.Length && char.IsHighSurrogate(word[length - 1]))
        {
            length--;
        }

        return TextFolding.Fold(word[..length]);
    }
}
