using System.Globalization;

namespace Confidant.Identity;

/// <summary>Reads a date-time of RFC 3339, section 5.6.</summary>
internal static class Rfc3339
{
    private const int ShortestLength = 20;

    /// <summary>Reads a date-time: whole date, 'T', whole time with any number of decimals, 'Z' or an offset. Null where it is another
    /// form or no real date. Leap seconds are the last moment of their minute; what is beyond 100 ns is cut off.</summary>
    public static DateTimeOffset? TryRead(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortestLength
            || Number(text[..4]) is not { } year || text[4] != '-'
            || Number(text[5..7]) is not { } month || text[7] != '-'
            || Number(text[8..10]) is not { } day || text[10] is not ('T' or 't')
            || Number(text[11..13]) is not { } hour || text[13] != ':'
            || Number(text[14..16]) is not { } minute || text[16] != ':'
            || Number(text[17..19]) is not { } second
            || ReadFraction(text[19..]) is not { } fraction
            || ReadOffset(text[(19 + fraction.Length)..]) is not { } offset)
        {
            return null;
        }

        bool isReal = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour <= 23 && minute <= 59 && second <= 60;
        if (!isReal)
        {
            return null;
        }

        DateTime local = new DateTime(year, month, day, hour, minute, int.Min(second, 59), DateTimeKind.Utc)
            .AddTicks(second == 60 ? TimeSpan.TicksPerSecond - 1 : fraction.Ticks);
        long ticks = local.Ticks - offset.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    private static (int Length, long Ticks)? ReadFraction(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text[0] != '.')
        {
            return (0, 0);
        }

        int end = text[1..].IndexOfAnyExcept(AsciiText.Digits);
        int digits = end < 0 ? text.Length - 1 : end;
        if (digits == 0)
        {
            return null;
        }

        const int DigitsOfTicks = 7;
        long ticks = 0;
        for (int i = 0; i < DigitsOfTicks; i++)
        {
            ticks = (ticks * 10) + (i < digits ? text[1 + i] - '0' : 0);
        }

        return (1 + digits, ticks);
    }

    private static TimeSpan? ReadOffset(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || Number(text[1..3]) is not { } hours || Number(text[4..]) is not { } minutes || hours > 23 || minutes > 59)
        {
            return null;
        }

        var offset = new TimeSpan(hours, minutes, 0);
        return text[0] == '-' ? -offset : offset;
    }

    // int.TryParse alone would take signs and spaces.
    private static int? Number(ReadOnlySpan<char> digits) =>
        digits.ContainsAnyExcept(AsciiText.Digits) ? null : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
