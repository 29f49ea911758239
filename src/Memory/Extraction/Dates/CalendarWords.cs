using System.Collections.Frozen;
using System.Globalization;

namespace Confidant.Memory;

/// <summary>Names of days and how a day is written in full.</summary>
internal static class CalendarWords
{
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo _spanish = CultureInfo.GetCultureInfo("es-ES");

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

    /// <summary>The day of the week that a folded word names; null for other words.</summary>
    public static DayOfWeek? FindWeekday(string word) => _weekdays.TryGetValue(word, out var weekday) ? weekday : null;

    /// <summary>"Friday, 27 November 2026"; "viernes 27 de noviembre de 2026".</summary>
    public static string Full(DateOnly day, Language language) => language == Language.Spanish
        ? day.ToString("dddd d 'de' MMMM 'de' yyyy", _spanish)
        : day.ToString("dddd, d MMMM yyyy", _english);

    /// <summary>"27 November 2026"; "27 de noviembre de 2026".</summary>
    public static string Date(DateOnly day, Language language) => language == Language.Spanish
        ? day.ToString("d 'de' MMMM 'de' yyyy", _spanish)
        : day.ToString("d MMMM yyyy", _english);

    /// <summary>"November 2026"; "noviembre de 2026".</summary>
    public static string Month(DateOnly day, Language language) => language == Language.Spanish
        ? day.ToString("MMMM 'de' yyyy", _spanish)
        : day.ToString("MMMM yyyy", _english);

    /// <summary>"2026".</summary>
    public static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);
}
