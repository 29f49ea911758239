using System.Globalization;

namespace Confidant.Memory;

/// <summary>Reads days that are named by the calendar: "3 March", "the 3rd of March 2027", "el 3 de marzo", "2027-03-03".</summary>
internal static class CalendarDates
{
    /// <summary>The date that begins at a place; null where none does. Its absolute form only adds a missing year.</summary>
    public static TimeExpression? Read(TimeContext context, int i, Language language)
    {
        string word = context.Word(i);
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new TimeExpression(TimeKind.Day, i, i + 1, date, null);
        }

        if (word.Contains('/'))
        {
            return ReadSlashes(context, i, word, language);
        }

        return ReadDayFirst(context, i, language) ?? ReadMonthFirst(context, i);
    }

    // "3 March", "3rd of March, 2027", "3 de marzo del 2027".
    private static TimeExpression? ReadDayFirst(TimeContext context, int i, Language language)
    {
        int monthAt = context.Word(i + 1) is "of" or "de" ? i + 2 : i + 1;
        int month = TimeWords.FindMonth(context.Word(monthAt));
        if (TimeContext.ReadDay(context.Word(i)) is not { } day || month == 0)
        {
            return null;
        }

        var (year, end) = ReadYearAt(context, monthAt + 1);
        string of = language == Language.Spanish ? " de" : string.Empty;
        return Create(context, i, end, (year, month, day), resolved => Words(context, i, monthAt + 1) + of + " " + resolved);
    }

    // "March 3", "March 3rd, 2027".
    private static TimeExpression? ReadMonthFirst(TimeContext context, int i)
    {
        int month = TimeWords.FindMonth(context.Word(i));
        if (month == 0 || TimeContext.ReadDay(context.Word(i + 1)) is not { } day)
        {
            return null;
        }

        var (year, end) = ReadYearAt(context, i + 2);
        return Create(context, i, end, (year, month, day), resolved => Words(context, i, i + 2) + ", " + resolved);
    }

    // Day first in Spanish; in English only where one of the two can be no month.
    private static TimeExpression? ReadSlashes(TimeContext context, int i, string word, Language language)
    {
        string[] parts = word.Split('/');
        if (parts.Length is not (2 or 3) || TimeContext.ReadNumber(parts[0]) is not { } first
            || TimeContext.ReadNumber(parts[1]) is not { } second)
        {
            return null;
        }

        int? year = parts.Length == 3 ? TimeContext.ReadYear(parts[2].Length == 2 ? "20" + parts[2] : parts[2]) : null;
        if ((parts.Length == 3 && year is null) || (language == Language.English && first <= 12 && second <= 12 && first != second))
        {
            return null;
        }

        var (day, month) = language == Language.English && second > 12 ? (second, first) : (first, second);
        return Create(context, i, i + 1, (year, month, day), resolved => word + "/" + resolved);
    }

    private static TimeExpression? Create(
        TimeContext context, int first, int end, (int? Year, int Month, int Day) date, Func<string, string> withYear)
    {
        var day = date.Year is { } year
            ? TimeContext.Create(year, date.Month, date.Day)
            : context.DayOfYear(first, date.Month, date.Day);
        return day is { } known
            ? new TimeExpression(
                TimeKind.Day, first, end, known, date.Year is null ? withYear(CalendarWords.Year(known)) : null)
            : null;
    }

    private static (int? Year, int End) ReadYearAt(TimeContext context, int i)
    {
        int at = context.Word(i) is "de" or "of" or "del" ? i + 1 : i;
        return TimeContext.ReadYear(context.Word(at)) is { } year ? (year, at + 1) : (null, i);
    }

    private static string Words(TimeContext context, int first, int end) =>
        string.Join(' ', context.Tokens.Skip(first).Take(end - first).Select(token => token.Text));
}
