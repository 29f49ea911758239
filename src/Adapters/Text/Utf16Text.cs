using System.Globalization;
using System.Text;

namespace Confidant.Adapters;

/// <summary>UTF-16 as it comes from the network: it may be broken. Pure.</summary>
internal static class Utf16Text
{
    private const int LongestCluster = 64;

    /// <summary>The text with each unpaired surrogate replaced; its length stays, so that offsets stay true.</summary>
    public static string Repair(string text)
    {
        if (!IsBroken(text))
        {
            return text;
        }

        var repaired = new StringBuilder(text);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                repaired[i] = '\uFFFD';
            }
        }

        return repaired.ToString();
    }

    /// <summary>The last place at or before <paramref name="index"/> where the text may be cut: never inside a surrogate pair,
    /// and, within reason, not between a character and the marks that combine with it.</summary>
    /// <returns>At least 1 for an index of at least 2.</returns>
    public static int CutAtOrBefore(string text, int index)
    {
        int lowest = Math.Max(1, index - LongestCluster);
        for (int cut = index; cut >= lowest; cut--)
        {
            if (MayCut(text, cut))
            {
                return cut;
            }
        }

        return SplitsPair(text, index) ? index - 1 : index;
    }

    /// <summary>Whether nothing that belongs together stands on both sides of a place.</summary>
    public static bool MayCut(string text, int index) => !SplitsPair(text, index) && !SplitsCluster(text, index);

    private static bool IsBroken(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SplitsPair(string text, int cut) =>
        cut > 0 && cut < text.Length && char.IsHighSurrogate(text[cut - 1]) && char.IsLowSurrogate(text[cut]);

    private static bool SplitsCluster(string text, int cut)
    {
        const char joiner = '\u200D';
        if (cut <= 0 || cut >= text.Length)
        {
            return false;
        }

        UnicodeCategory next = CharUnicodeInfo.GetUnicodeCategory(text, cut);
        return text[cut - 1] == joiner || text[cut] == joiner
            || next is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
            || IsSkinTone(text, cut)
            || SplitsFlag(text, cut);
    }

    // A flag is a pair of letters of its own kind; which two belong together is told by how many stand before.
    private static bool SplitsFlag(string text, int cut)
    {
        int before = 0;
        if (IsFlagLetter(text, cut))
        {
            while (cut - (2 * (before + 1)) >= 0 && IsFlagLetter(text, cut - (2 * (before + 1))))
            {
                before++;
            }
        }

        return before % 2 == 1;
    }

    private static bool IsFlagLetter(string text, int index) =>
        text[index] == '\uD83C' && index + 1 < text.Length && text[index + 1] is >= '\uDDE6' and <= '\uDDFF';

    private static bool IsSkinTone(string text, int index) =>
        text[index] == '\uD83C' && index + 1 < text.Length && text[index + 1] is >= '\uDFFB' and <= '\uDFFF';
}
