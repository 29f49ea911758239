using System.Collections.Frozen;
using System.Globalization;

namespace Confidant.Memory;

/// <summary>Finds the day that a clause names, counted from when it was said. Never guesses: "next month" is no day.</summary>
internal static class DateResolver
{
    private static readonly FrozenDictionary<string, int> _days = new Dictionary<string, int>
    {
        ["today"] = 0,
        ["tonight"] = 0,
        ["tomorrow"] = 1,
        ["yesterday"] = -1,
        ["hoy"] = 0,
        ["ayer"] = -1,
        ["anoche"] = -1,
        ["anteayer"] = -2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DayOfWeek> _weekdays = new Dictionary<string, DayOfWeek>
    {
        ["monday"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday,
        ["lunes"] = DayOfWeek.Monday,
        ["martes"] = DayOfWeek.Tuesday,
        ["miercoles"] = DayOfWeek.Wednesday,
        ["jueves"] = DayOfWeek.Thursday,
        ["viernes"] = DayOfWeek.Friday,
        ["sabado"] = DayOfWeek.Saturday,
        ["domingo"] = DayOfWeek.Sunday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The midnight that begins the day, in the offset of <paramref name="saidAt"/>; null where no day is named.</summary>
    public static DateTimeOffset? Resolve(IReadOnlyList<ClauseToken> tokens, DateTimeOffset saidAt, bool isPast)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (ResolveAt(tokens, i, DateOnly.FromDateTime(saidAt.DateTime), isPast) is { } day)
            {
                return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), saidAt.Offset);
            }
        }

        return null;
    }

    private static DateOnly? ResolveAt(IReadOnlyList<ClauseToken> tokens, int i, DateOnly today, bool isPast)
    {
        string word = tokens[i].Word;
        if (word == "tomorrow" && Word(tokens, i - 1) == "after")
        {
            return today.AddDays(2);
        }

        if (word == "manana")
        {
            return ResolveManana(tokens, i, today);
        }

        if (_days.TryGetValue(word, out int offset))
        {
            return today.AddDays(offset);
        }

        if (_weekdays.TryGetValue(word, out var weekday))
        {
            return ResolveWeekday(tokens, i, weekday, today, isPast);
        }

        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        return ResolveDistance(tokens, i, today) ?? ResolveMonth(tokens, i, today, isPast);
    }

    // "mañana" is tomorrow; "por la mañana" is a part of the day.
    private static DateOnly? ResolveManana(IReadOnlyList<ClauseToken> tokens, int i, DateOnly today) =>
        Word(tokens, i - 1) switch
        {
            "la" or "esta" or "una" or "cada" => null,
            "pasado" => today.AddDays(2),
            _ => today.AddDays(1),
        };

    private static DateOnly? ResolveWeekday(
        IReadOnlyList<ClauseToken> tokens, int i, DayOfWeek weekday, DateOnly today, bool isPast)
    {
        if (Word(tokens, i - 1) is "every" or "each" or "cada" or "los")
        {
            return null;
        }

        bool isBefore = isPast || Word(tokens, i - 1) == "last" || Word(tokens, i + 1) == "pasado";
        int ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        return isBefore
            ? today.AddDays(ahead == 0 ? -7 : ahead - 7)
            : today.AddDays(ahead == 0 ? 7 : ahead);
    }

    // "in 3 days", "two weeks ago", "dentro de 3 días", "hace dos semanas".
    private static DateOnly? ResolveDistance(IReadOnlyList<ClauseToken> tokens, int i, DateOnly today)
    {
        int unit = tokens[i].Word switch
        {
            "day" or "days" or "dia" or "dias" => 1,
            "week" or "weeks" or "semana" or "semanas" => 7,
            _ => 0,
        };
        if (unit == 0 || i == 0 || ReadNumber(tokens[i - 1].Word) is not { } count)
        {
            return null;
        }

        if (Word(tokens, i + 1) == "ago" || Word(tokens, i - 2) == "hace")
        {
            // "Hace tres semanas que vivo aquí" tells how long, not when.
            return Word(tokens, i + 1) == "que" ? null : today.AddDays(-count * unit);
        }

        return Word(tokens, i - 2) is "in" or "en" || (Word(tokens, i - 2) == "de" && Word(tokens, i - 3) == "dentro")
            ? today.AddDays(count * unit)
            : null;
    }

    private static DateOnly? ResolveMonth(IReadOnlyList<ClauseToken> tokens, int i, DateOnly today, bool isPast)
    {
        int month = TimeWords.FindMonth(tokens[i].Word);
        if (month == 0)
        {
            return null;
        }

        int before = Word(tokens, i - 1) is "of" or "de" ? i - 2 : i - 1;
        int after = i + 1;
        int? day = ReadDay(Word(tokens, before));
        if (day is null)
        {
            day = ReadDay(Word(tokens, after));
            after++;
        }

        if (day is null)
        {
            return null;
        }

        int? year = ReadYear(Word(tokens, Word(tokens, after) is "de" or "of" or "del" ? after + 1 : after));
        return year is { } named
            ? Create(named, month, day.Value)
            : Nearest(month, day.Value, today, isPast);
    }

    private static DateOnly? Nearest(int month, int day, DateOnly today, bool isPast)
    {
        var thisYear = Create(today.Year, month, day);
        return isPast
            ? (thisYear <= today ? thisYear : Create(today.Year - 1, month, day))
            : (thisYear >= today ? thisYear : Create(today.Year + 1, month, day));
    }

    private static DateOnly? Create(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static string Word(IReadOnlyList<ClauseToken> tokens, int i) =>
        i >= 0 && i < tokens.Count ? tokens[i].Word : string.Empty;

    private static int? ReadDay(string word)
    {
        var digits = word.AsSpan().TrimEnd("stndrh");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31
            ? day
            : word == "primero" ? 1 : null;
    }

    private static int? ReadYear(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1900 and < 2200
            ? year
            : null;

    private static int? ReadNumber(string word) => word switch
    {
        "a" or "one" or "un" or "una" => 1,
        "two" or "dos" => 2,
        "three" or "tres" => 3,
        "four" or "cuatro" => 4,
        "five" or "cinco" => 5,
        "six" or "seis" => 6,
        "ten" or "diez" => 10,
        _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 1000 ? number : null,
    };
}
