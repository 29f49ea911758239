namespace Confidant.Memory;

/// <summary>A light stemmer for Spanish: takes off the longest ending of number, gender, tense or derivation that leaves three
/// letters, after the suffix classes of Snowball's Spanish stemmer.</summary>
internal static class SpanishStemmer
{
    private const int MinStemLength = 3;

    private static readonly string[] _suffixes = """
        amientos imientos aciones uciones adoras adores ancias encias amiento imiento amente acion ucion adora ancia encia
        idades ieramos aremos eremos iremos ariamos abamos asteis isteis ismos istas antes ables ibles mente iendo ieron
        ierais iesen ieses iese ieran ieras iera idad ismo ista ante able ible ador ando aron aban abas aste iste amos emos
        imos aran aras eran eras iran iras aria eria iria ados adas idos idas osos osas yendo ado ada ido ida oso osa aba ian
        ias ais eis ara are ere ire ar er ir an en as es os ia io a e i o
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .OrderByDescending(suffix => suffix.Length)
        .ToArray();

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= MinStemLength)
        {
            return word;
        }

        foreach (string suffix in _suffixes)
        {
            if (word.Length - suffix.Length >= MinStemLength && word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return word[..^suffix.Length];
            }
        }

        return word;
    }
}
