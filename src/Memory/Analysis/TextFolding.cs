using System.Globalization;
using System.Text;

namespace Confidant.Memory;

/// <summary>Brings words that differ in case, accents or typography to one form.</summary>
internal static class TextFolding
{
    /// <summary>The lower-case form of one word without accents and ligatures ("Pão" → "pao", "ﬁ" → "fi").</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            Span<char> lower = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
            Ascii.ToLower(word, lower, out _);
            return new string(lower);
        }

        string decomposed = word.ToString().Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (char c in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
