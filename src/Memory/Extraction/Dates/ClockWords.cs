using System.Globalization;

namespace Confidant.Memory;

/// <summary>Tells hours of the clock from other numbers.</summary>
internal static class ClockWords
{
    /// <summary>Whether a word may be an hour: "9", "nine", "21:30".</summary>
    public static bool IsHour(string word) => IsExact(word) || TimeContext.ReadNumber(word) is >= 0 and <= 24 && word.Length <= 6
        && word is not ("a" or "an" or "un");

    /// <summary>Whether a word can be nothing but an hour: "21:30", "9pm", "20h".</summary>
    public static bool IsExact(string word)
    {
        var digits = word.AsSpan();
        bool isMarked = false;
        foreach (string mark in (ReadOnlySpan<string>)["am", "pm", "h"])
        {
            if (digits.EndsWith(mark, StringComparison.Ordinal))
            {
                digits = digits[..^mark.Length];
                isMarked = true;
                break;
            }
        }

        int colon = digits.IndexOf(':');
        if (colon < 0)
        {
            return isMarked && IsNumber(digits, 24);
        }

        return IsNumber(digits[..colon], 24) && digits.Length - colon == 3 && IsNumber(digits[(colon + 1)..], 59);
    }

    private static bool IsNumber(ReadOnlySpan<char> digits, int largest) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= largest;
}
