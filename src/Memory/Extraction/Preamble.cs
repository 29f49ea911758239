namespace Confidant.Memory;

/// <summary>Takes off what a message says about itself: "This is private: I live in Lisbon" tells where somebody lives.</summary>
internal static class Preamble
{
    private const int MaxWordsAfter = 8;

    private static readonly string[] _english =
    [
        "this is private", "this is a secret", "this is confidential", "this is between us", "this stays between us", "you can remember",
        "you may remember", "you can share", "you may share", "remember this", "keep this", "keep it", "don't share", "do not share",
        "don't tell", "do not tell", "please don't share", "please don't tell", "please keep this", "that's private", "that is private",
        "between us", "between you and me", "just between us", "off the record", "for your eyes only", "in confidence", "just for you",
        "note to self", "fun fact", "fact", "note", "fyi", "reminder", "heads up", "quick update", "update", "news", "good news", "psa",
        "not for sharing", "you can tell everyone", "feel free to share",
    ];

    private static readonly string[] _spanish =
    [
        "esto es privado", "esto es un secreto", "esto es confidencial", "esto queda entre nosotros", "que quede entre nosotros",
        "que esto quede entre nosotros", "entre tú y yo", "entre tu y yo", "entre nosotros", "no compartas", "no lo compartas",
        "no se lo digas", "no lo cuentes", "no digas", "puedes recordar", "recuerda esto", "puedes compartir", "eso es privado",
        "en confianza", "guárdame el secreto", "guarda el secreto", "dato curioso", "nota", "aviso", "recordatorio", "novedad",
        "actualización", "buenas noticias", "solo para ti", "anota", "apunta", "toma nota",
    ];

    /// <summary>What is left of a sentence; empty where it says nothing else.</summary>
    public static string Strip(string sentence, Language language)
    {
        foreach (string opening in language == Language.Spanish ? _spanish : _english)
        {
            if (!sentence.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                || (sentence.Length > opening.Length && char.IsLetter(sentence[opening.Length])))
            {
                continue;
            }

            var rest = sentence.AsSpan(opening.Length);
            int pause = rest.IndexOfAny(":,–—");
            bool isShort = opening.Length <= "reminder".Length;
            if (isShort && pause != 0)
            {
                // "Note that…", "news of…": not said of the message itself.
                continue;
            }

            if (pause >= 0 && Words(rest[..pause]) <= MaxWordsAfter)
            {
                return rest[(pause + 1)..].Trim().ToString();
            }

            int but = rest.IndexOf(language == Language.Spanish ? " pero " : " but ", StringComparison.OrdinalIgnoreCase);
            return but >= 0 ? rest[(but + (language == Language.Spanish ? 6 : 5))..].Trim().ToString() : string.Empty;
        }

        return sentence;
    }

    private static int Words(ReadOnlySpan<char> text) => text.Count(' ');
}
