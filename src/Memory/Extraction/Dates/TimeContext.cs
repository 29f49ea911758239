using System.Globalization;

namespace Confidant.Memory;

/// <summary>The words among which times are looked for, and when they were said.</summary>
/// <param name="Tokens">The words.</param>
/// <param name="Today">The day they were said.</param>
/// <param name="Language">The language they are in.</param>
internal sealed record TimeContext(IReadOnlyList<ClauseToken> Tokens, DateOnly Today, Language Language)
{
    private const int LastYear = 2199;

    /// <summary>The word at a place; empty outside.</summary>
    public string Word(int i) => i >= 0 && i < Tokens.Count ? Tokens[i].Word : string.Empty;

    /// <summary>Whether what is told at a place lies behind or ahead. What is meant "for Friday" lies ahead.</summary>
    public Tense TenseAt(int i) => Word(i - 1) is "for" or "by" or "until" or "para" or "hasta"
        ? Tense.Ahead
        : TenseReader.At(Tokens, i, Language);

    /// <summary>The nearest day of the week before or after today, never today.</summary>
    public DateOnly Nearest(DayOfWeek weekday, bool isBefore)
    {
        int ahead = ((int)weekday - (int)Today.DayOfWeek + 7) % 7;
        return isBefore
            ? Today.AddDays(ahead == 0 ? -7 : ahead - 7)
            : Today.AddDays(ahead == 0 ? 7 : ahead);
    }

    /// <summary>The Monday of the week that is so many weeks away.</summary>
    public DateOnly Monday(int weeks) => MondayOf(Today).AddDays(7 * weeks);

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The next or last day with this number in a month; null where there is none, or it may be either.</summary>
    public DateOnly? DayOfMonth(int at, int day)
    {
        var tense = TenseAt(at);
        if (tense == Tense.Unknown)
        {
            return null;
        }

        var month = new DateOnly(Today.Year, Today.Month, 1);
        var here = Create(month.Year, month.Month, day);
        if (tense == Tense.Past)
        {
            return here <= Today ? here : Create(month.AddMonths(-1).Year, month.AddMonths(-1).Month, day);
        }

        return here >= Today ? here : Create(month.AddMonths(1).Year, month.AddMonths(1).Month, day);
    }

    /// <summary>The day of a month without its year: the coming one, or the last one in a sentence of the past; null where it may be
    /// either.</summary>
    public DateOnly? DayOfYear(int at, int month, int day)
    {
        var thisYear = Create(Today.Year, month, day);
        var tense = TenseAt(at);
        return tense == Tense.Unknown ? null : tense == Tense.Past
            ? (thisYear <= Today ? thisYear : Create(Today.Year - 1, month, day))
            : (thisYear >= Today ? thisYear : Create(Today.Year + 1, month, day));
    }

    /// <summary>A day; null where the calendar has none such.</summary>
    public static DateOnly? Create(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The day of a month that a word names ("3", "3rd"); null for other words.</summary>
    public static int? ReadDay(string word)
    {
        var digits = word.AsSpan().TrimEnd("stndrh");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31
            ? day
            : word == "primero" ? 1 : null;
    }

    /// <summary>A year that a word names; null for other words.</summary>
    public static int? ReadYear(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1900 and <= LastYear
            ? year
            : null;

    /// <summary>A small number, in digits or words; null for other words.</summary>
    public static int? ReadNumber(string word) => word switch
    {
        "a" or "an" or "one" or "un" or "una" => 1,
        "two" or "dos" => 2,
        "three" or "tres" => 3,
        "four" or "cuatro" => 4,
        "five" or "cinco" => 5,
        "six" or "seis" => 6,
        "seven" or "siete" => 7,
        "eight" or "ocho" => 8,
        "nine" or "nueve" => 9,
        "ten" or "diez" => 10,
        "eleven" or "once" => 11,
        "twelve" or "doce" => 12,
        _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 1000 ? number : null,
    };
}
