using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Reads English words for a time. What may mean two days ("next weekend") is left as it is.</summary>
internal static class EnglishTimes
{
    private static readonly FrozenSet<string> _prepositions = WordSet.Of("""
        on by until till since from to for before after of at in around every each starting through than between and
        """);

    private static readonly FrozenSet<string> _determiners = WordSet.Of("""
        the a an every each my our your his her their its most some that 's all
        """);

    /// <summary>The time that begins at a place; null where none does.</summary>
    public static TimeExpression? Read(TimeContext context, int i) => context.Word(i) switch
    {
        "today" => Day(context, i, i + 1, context.Today),
        "tonight" => Day(context, i, i + 1, context.Today, ", in the evening"),
        "tomorrow" => Day(context, i, i + 1, context.Today.AddDays(1)),
        "yesterday" => Day(context, i, i + 1, context.Today.AddDays(-1)),
        "the" => ReadThe(context, i),
        "this" or "next" or "last" or "coming" => ReadModified(context, i),
        "in" => ReadAhead(context, i),
        "at" => ReadClock(context, i + 1, i, hasAt: true),
        _ => ReadWeekday(context, i, i, false) ?? ReadAgo(context, i) ?? CalendarDates.Read(context, i, Language.English)
            ?? ReadClock(context, i, i, hasAt: false),
    };

    private static TimeExpression? ReadThe(TimeContext context, int i)
    {
        switch (context.Word(i + 1), context.Word(i + 2), context.Word(i + 3))
        {
            case ("day", "after", "tomorrow"):
                return Day(context, i, i + 4, context.Today.AddDays(2));
            case ("day", "before", "yesterday"):
                return Day(context, i, i + 4, context.Today.AddDays(-2));
        }

        if (CalendarDates.Read(context, i + 1, Language.English) is { } date)
        {
            return date;
        }

        string word = context.Word(i + 1);
        bool isOrdinal = word.Length > 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiLetter(word[^1]);
        return isOrdinal && context.Word(i - 1) is "on" or "by" or "until" && TimeContext.ReadDay(word) is { } number
            && context.DayOfMonth(i, number) is { } day
                ? new TimeExpression(TimeKind.Day, i, i + 2, day, CalendarWords.Date(day, Language.English))
                : null;
    }

    private static TimeExpression? ReadModified(TimeContext context, int i)
    {
        string modifier = context.Word(i);
        int weeks = modifier switch { "this" => 0, "last" => -1, _ => 1 };
        if (_determiners.Contains(context.Word(i - 1)))
        {
            return null;
        }

        switch (context.Word(i + 1))
        {
            case "week" when modifier != "coming":
                return Span(context, i, "in", "the week of " + Date(context.Monday(weeks)));
            case "month" when modifier != "coming":
                return Span(context, i, "in", CalendarWords.Month(context.Today.AddMonths(weeks), Language.English));
            case "year" when modifier != "coming":
                return Span(context, i, "in", CalendarWords.Year(context.Today.AddYears(weeks)));
            case "weekend" when modifier == "this":
                return Span(context, i, "on", "the weekend of " + Date(context.Monday(0).AddDays(5)));
            case "weekend" when modifier == "last":
                return Span(context, i, "on", "the weekend of " + Date(context.Monday(-1).AddDays(5)));
            case "morning" or "afternoon" or "evening" when modifier == "this":
                return Day(context, i, i + 2, context.Today, ", in the " + context.Word(i + 1));
            case "night" when modifier == "last":
                return Day(context, i, i + 2, context.Today.AddDays(-1), ", at night");
            default:
                return ReadWeekday(context, i + 1, i, modifier == "last");
        }
    }

    private static TimeExpression? ReadWeekday(TimeContext context, int at, int first, bool isLast)
    {
        if (CalendarWords.FindWeekday(context.Word(at)) is not { } weekday
            || (first == at && (_determiners.Contains(context.Word(at - 1)) || context.Word(at - 1) is "next" or "last" or "this")))
        {
            return null;
        }

        // "Friday the 27th of November", "Friday 27 November".
        int dateAt = context.Word(at + 1) == "the" ? at + 2 : at + 1;
        if (CalendarDates.Read(context, dateAt, Language.English) is { Day: { } named, End: var end })
        {
            return Day(context, first, end, named);
        }

        // Before Friday of this week, "next Friday" is this Friday to some and the one after to others.
        bool isNext = context.Word(first) == "next";
        var tense = isLast ? Tense.Past : first == at ? context.TenseAt(first) : Tense.Ahead;
        if (tense == Tense.Unknown)
        {
            return null;
        }

        var day = context.Nearest(weekday, tense == Tense.Past);
        return isNext && TimeContext.MondayOf(day) == context.Monday(0) ? null : Day(context, first, at + 1, day);
    }

    // "in 3 days"; of the past it tells how long something took.
    private static TimeExpression? ReadAhead(TimeContext context, int i)
    {
        if (context.TenseAt(i) != Tense.Ahead || TimeContext.ReadNumber(context.Word(i + 1)) is not { } count)
        {
            return null;
        }

        return ReadDistance(context, i, i + 3, context.Word(i + 2), count);
    }

    private static TimeExpression? ReadAgo(TimeContext context, int i) =>
        context.Word(i + 2) == "ago" && TimeContext.ReadNumber(context.Word(i)) is { } count
            ? ReadDistance(context, i, i + 3, context.Word(i + 1), -count)
            : null;

    private static TimeExpression? ReadDistance(TimeContext context, int first, int end, string unit, int count)
    {
        switch (unit)
        {
            case "day" or "days":
                return Day(context, first, end, context.Today.AddDays(count));
            case "week" or "weeks":
                var day = context.Today.AddDays(7 * count);
                return new TimeExpression(
                    TimeKind.Day, first, end, day, "in the week of " + Date(TimeContext.MondayOf(day)));
            case "month" or "months":
                string month = CalendarWords.Month(context.Today.AddMonths(count), Language.English);
                return new TimeExpression(TimeKind.Span, first, end, null, "in " + month);
            case "year" or "years":
                return new TimeExpression(TimeKind.Span, first, end, null, "in " + CalendarWords.Year(context.Today.AddYears(count)));
            default:
                return null;
        }
    }

    // "at 9", "at 9:30", "9 pm", "21:30", "at noon". A capital after the number is a street.
    private static TimeExpression? ReadClock(TimeContext context, int at, int first, bool hasAt)
    {
        if (at >= context.Tokens.Count)
        {
            return null;
        }

        int end = at + 1;
        bool isHour = ClockWords.IsHour(context.Word(at));
        bool isMarked = ClockWords.IsExact(context.Word(at)) || (hasAt && context.Word(at) is "noon" or "midnight");
        if (isHour && context.Word(end) is "am" or "pm" or "o'clock")
        {
            (isMarked, end) = (true, end + 1);
        }
        else if (isHour && context.Word(end) is "a" or "p" && context.Word(end + 1) == "m")
        {
            (isMarked, end) = (true, end + 2);
        }

        bool isBare = hasAt && isHour && !(end < context.Tokens.Count && context.Tokens[end].IsCapitalized);
        return isMarked || isBare ? new TimeExpression(TimeKind.Clock, first, end, null, null) : null;
    }

    private static TimeExpression Day(TimeContext context, int first, int end, DateOnly day, string part = "")
    {
        if (part.Length == 0 && context.Word(end) is "morning" or "afternoon" or "evening" or "night")
        {
            part = context.Word(end) == "night" ? ", at night" : ", in the " + context.Word(end);
            end++;
        }

        // "Tomorrow's meeting" has no place for a date in full.
        if (context.Word(end) == "'s")
        {
            return new TimeExpression(TimeKind.Day, first, end, day, null);
        }

        string on = _prepositions.Contains(context.Word(first - 1)) ? string.Empty : "on ";
        return new TimeExpression(TimeKind.Day, first, end, day, on + CalendarWords.Full(day, Language.English) + part);
    }

    private static TimeExpression? Span(TimeContext context, int i, string preposition, string words) =>
        context.Word(i + 2) == "'s" ? null : new TimeExpression(
            TimeKind.Span, i, i + 2, null, _prepositions.Contains(context.Word(i - 1)) ? words : $"{preposition} {words}");

    private static string Date(DateOnly day) => CalendarWords.Date(day, Language.English);
}
