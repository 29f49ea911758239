namespace Confidant.Properties;

/// <summary>Words that nothing else holds: as long as each other, so that none is a part of another.</summary>
internal static class Canary
{
    private const string Consonants = "bdfgklmnprstv";
    private const string Vowels = "aeiou";

    /// <summary>The word of a number.</summary>
    public static string Of(int number)
    {
        int rest = number;
        Span<char> word = ['z', 'y', ' ', ' ', ' ', ' ', 'x'];
        for (int i = 2; i < 6; i++)
        {
            string letters = i % 2 == 0 ? Consonants : Vowels;
            word[i] = letters[rest % letters.Length];
            rest /= letters.Length;
        }

        return new string(word);
    }

    /// <summary>The canaries of a text.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (int at = text.IndexOf("zy", StringComparison.OrdinalIgnoreCase);
            at >= 0 && at + 7 <= text.Length;
            at = text.IndexOf("zy", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            string word = text.Substring(at, 7).ToLowerInvariant();
            if (IsOne(word))
            {
                yield return word;
            }
        }
    }

    // Ids and keys are random bytes, and now and then look like a word's beginning and end.
    private static bool IsOne(string word) =>
        word[6] == 'x'
        && Consonants.Contains(word[2], StringComparison.Ordinal)
        && Vowels.Contains(word[3], StringComparison.Ordinal)
        && Consonants.Contains(word[4], StringComparison.Ordinal)
        && Vowels.Contains(word[5], StringComparison.Ordinal);
}
