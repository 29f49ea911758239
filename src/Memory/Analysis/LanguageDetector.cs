using System.Buffers;

namespace Confidant.Memory;

/// <summary>Tells English from Spanish by function words, accents and inverted marks.</summary>
public static class LanguageDetector
{
    private const int MaxCharacters = 2_000;

    private static readonly SearchValues<char> _accents = SearchValues.Create("áéíóúÁÉÍÓÚ");

    /// <summary>The language of a text; null where it is unclear (a name, a number, another language).</summary>
    public static Language? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var span = text.AsSpan(0, Math.Min(text.Length, MaxCharacters));
        double spanish = span.ContainsAny('¿', '¡') ? 3 : 0;
        double english = 0;
        var tokens = new Tokenizer(span);
        while (tokens.MoveNext())
        {
            if (tokens.Current.ContainsAny('ñ', 'Ñ'))
            {
                spanish += 2;
            }

            string word = TextFolding.Fold(tokens.Current);
            english += LanguageWords.English.Contains(word) ? 1 : 0;
            spanish += LanguageWords.Spanish.Contains(word) ? 1 : 0;
            spanish += tokens.Current.ContainsAny(_accents) ? .5 : 0;
            spanish += IsSpanishVerb(word, tokens.Current) || SpanishPlurals.Contains(word) ? 1 : 0;
        }

        // One accent alone may be a foreign name; one function word is enough.
        return Math.Max(english, spanish) < 1 || english.Equals(spanish)
            ? null
            : english > spanish ? Language.English : Language.Spanish;
    }

    // Only endings that English has not: "he" and "vine" are verbs of ours too.
    private static bool IsSpanishVerb(string word, ReadOnlySpan<char> text) =>
        text.Length > 3 && text[^1] is 'o' or 'é' or 'í' && SpanishVerbs.IsFirstPerson(word, text.ToString());
}
