using System.Globalization;
using System.Text.RegularExpressions;

namespace Confidant.Memory.Tests.Extraction;

/// <summary>Looks in an entry for names and dates that are not in what was said. It knows nothing of how the entry was made.</summary>
internal static partial class Evidence
{
    private static readonly string[] _frame =
        ["Ana", "On", "In", "El", "La", "Los", "Las", "A", "En", "The", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly CultureInfo[] _calendars = [CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("es-ES")];

    /// <summary>What is in the entry and has no ground in the message, its author, what was said before, or the day it was said.</summary>
    public static IEnumerable<string> FindInvented(ExtractedMemory entry, LearningSource source)
    {
        string said = string.Join('\n', source.Earlier.Select(earlier => earlier.Text).Prepend(source.Text));
        foreach (string name in entry.Persons.Concat(entry.Entities).Append(entry.Location).OfType<string>())
        {
            if (!said.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"the name {name} of “{source.Text}”";
            }
        }

        foreach (Match word in CapitalizedWord().Matches(entry.Restatement))
        {
            string name = word.Value.EndsWith("'s", StringComparison.Ordinal) ? word.Value[..^2] : word.Value;
            bool isSaid = _frame.Contains(name) || said.Contains(name, StringComparison.OrdinalIgnoreCase)
                || _calendars.Any(culture => culture.DateTimeFormat.MonthNames.Contains(word.Value));
            if (!isSaid)
            {
                yield return $"the word {word.Value} in “{entry.Restatement}”";
            }
        }

        foreach (Match date in WrittenDate().Matches(entry.Restatement))
        {
            if (ParseDay(date.Value) is not { } day || !IsGrounded(day, date.Value, said))
            {
                yield return $"the date {date.Value} in “{entry.Restatement}”";
            }
        }

        foreach (Match number in Number().Matches(WrittenDate().Replace(entry.Restatement, string.Empty)))
        {
            bool isYear = int.TryParse(number.Value, CultureInfo.InvariantCulture, out int year) && Math.Abs(year - LabelledMessage.SaidAt.Year) <= 10;
            if (!isYear && !said.Contains(number.Value, StringComparison.Ordinal))
            {
                yield return $"the number {number.Value} in “{entry.Restatement}”";
            }
        }

        if (entry.HappenedAt is { } at && !IsGrounded(DateOnly.FromDateTime(at.DateTime), string.Empty, said))
        {
            yield return $"the day {at:yyyy-MM-dd} of “{source.Text}”";
        }
    }

    // A day is grounded by its number and month, by its weekday, by a distance that is named, or as the Monday of a week or the
    // Saturday of a weekend that is.
    private static bool IsGrounded(DateOnly day, string written, string said)
    {
        var today = DateOnly.FromDateTime(LabelledMessage.SaidAt.DateTime);
        int distance = Math.Abs(day.DayNumber - today.DayNumber);
        bool hasDayNumber = Regex.IsMatch(said, $@"(?<!\d){day.Day}(st|nd|rd|th)?(?!\d)");
        bool hasWeekday = _calendars.Any(culture => said.Contains(
            culture.DateTimeFormat.GetDayName(day.DayOfWeek), StringComparison.OrdinalIgnoreCase));
        bool isSpan = written.Contains("week", StringComparison.Ordinal) || written.Contains("semana", StringComparison.Ordinal);
        bool isNear = distance <= 2 && NearDay().IsMatch(said);
        bool isCounted = CountedDays().IsMatch(said) && distance <= 62;
        return hasDayNumber || (hasWeekday && distance <= 7) || isNear || isCounted || (isSpan && distance <= 14 && SpanOfDays().IsMatch(said));
    }

    private static DateOnly? ParseDay(string text)
    {
        var match = DayMonthYear().Match(text);
        foreach (var culture in _calendars)
        {
            string[] months = culture.DateTimeFormat.MonthNames;
            int month = Array.FindIndex(months, name => name.Equals(match.Groups[2].Value, StringComparison.OrdinalIgnoreCase));
            if (month >= 0)
            {
                return new DateOnly(
                    int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture), month + 1, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    [GeneratedRegex(@"\p{Lu}[\p{L}']*")]
    private static partial Regex CapitalizedWord();

    [GeneratedRegex(@"(the week(end)? of |semana del )?\d{1,2} (de )?\p{L}+ (de )?\d{4}")]
    private static partial Regex WrittenDate();

    [GeneratedRegex(@"(\d{1,2}) (?:de )?(\p{L}+) (?:de )?(\d{4})")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\d[\d:.]*\d|\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"today|tonight|tomorrow|yesterday|last night|this (morning|afternoon|evening)|hoy|mañana|ayer|anoche|esta (noche|tarde)", RegexOptions.IgnoreCase)]
    private static partial Regex NearDay();

    [GeneratedRegex(@"\b(days?|weeks?|días?|semanas?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CountedDays();

    [GeneratedRegex(@"week|semana|finde", RegexOptions.IgnoreCase)]
    private static partial Regex SpanOfDays();
}
