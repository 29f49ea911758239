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
            if (text[at + 6] is 'x' or 'X')
            {
                yield return text.Substring(at, 7).ToLowerInvariant();
            }
        }
    }
}
