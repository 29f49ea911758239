namespace Confidant.Memory;

/// <summary>Reads Spanish words for a time. What may mean two days is left as it is.</summary>
internal static class SpanishTimes
{
    /// <summary>The time that begins at a place; null where none does.</summary>
    public static TimeExpression? Read(TimeContext context, int i)
    {
        switch (context.Word(i))
        {
            case "hoy" when context.Word(i + 1) != "en" || context.Word(i + 2) != "dia":
                return Day(i, i + 1, context.Today);
            case "ayer":
                return Day(i, i + 1, context.Today.AddDays(-1));
            case "anteayer" or "antier":
                return Day(i, i + 1, context.Today.AddDays(-2));
            case "anoche":
                return Part(i, i + 1, "noche", context.Today.AddDays(-1));
            case "pasado" when context.Word(i + 1) == "manana":
                return Day(i, i + 2, context.Today.AddDays(2));
            case "manana" when context.Word(i - 1) is not ("la" or "una" or "cada" or "las"):
                return Day(i, i + 1, context.Today.AddDays(1));
            case "esta" when context.Word(i + 1) is "manana" or "tarde" or "noche":
                return Part(i, i + 2, context.Word(i + 1) == "manana" ? "mañana" : context.Word(i + 1), context.Today);
            case "dentro" when context.Word(i + 1) == "de":
                return ReadDistance(context, i, i + 2, 1);
            case "en" when context.Word(i + 1) is not ("un" or "una") && context.TenseAt(i) == Tense.Ahead:
                return ReadDistance(context, i, i + 1, 1);
            case "hace" when context.Word(i - 1) != "desde":
                return ReadDistance(context, i, i + 1, -1);
            case "a" when context.Word(i + 1) is "las" or "la":
                return ReadClock(context, i);
            default:
                return ReadSpan(context, i) ?? ReadWeekday(context, i) ?? ReadDate(context, i)
                    ?? (ClockWords.IsExact(context.Word(i)) ? new TimeExpression(TimeKind.Clock, i, i + 1, null, null) : null);
        }
    }

    // "la semana que viene", "el próximo mes", "este año", "el fin de semana pasado".
    private static TimeExpression? ReadSpan(TimeContext context, int i)
    {
        bool isThis = context.Word(i) is "este" or "esta";
        if (!isThis && context.Word(i) is not ("el" or "la" or "del" or "al" or "proximo" or "proxima"))
        {
            return null;
        }

        int at = context.Word(i) is "proximo" or "proxima" ? i : i + 1;
        bool isNext = context.Word(at) is "proximo" or "proxima";
        int unit = isNext ? at + 1 : at;
        int end = unit + 1;
        bool isWeekend = context.Word(unit) == "finde";
        if (context.Word(unit) == "fin" && context.Word(unit + 1) == "de" && context.Word(unit + 2) == "semana")
        {
            (isWeekend, end) = (true, unit + 3);
        }

        bool isLast = context.Word(end) is "pasado" or "pasada";
        bool isComing = context.Word(end) is "proximo" or "proxima";
        if (context.Word(end) == "que" && context.Word(end + 1) == "viene")
        {
            (isComing, end) = (true, end + 2);
        }
        else if (isLast || isComing)
        {
            end++;
        }

        isNext |= isComing;
        if (!isThis && !isNext && !isLast)
        {
            return null;
        }

        int distance = isLast ? -1 : isNext ? 1 : 0;
        bool isBare = at == i;
        if (isWeekend)
        {
            // The next weekend may be this one or the one after.
            return isNext ? null : Span(context, i, end, isBare, "el ", "fin de semana del " + Date(context.Monday(distance).AddDays(5)));
        }

        return context.Word(unit) switch
        {
            "semana" => Span(context, i, end, isBare, "la ", "semana del " + Date(context.Monday(distance))),
            "mes" => Month(context, i, end, CalendarWords.Month(context.Today.AddMonths(distance), Language.Spanish)),
            "ano" => Month(context, i, end, CalendarWords.Year(context.Today.AddYears(distance))),
            _ => null,
        };
    }

    // "el viernes", "este viernes", "el próximo viernes", "el viernes que viene", "el viernes pasado", "viernes 27 de noviembre".
    private static TimeExpression? ReadWeekday(TimeContext context, int i)
    {
        int at = i;
        if (context.Word(at) is "el" or "este")
        {
            at++;
        }

        bool isLast = context.Word(at) == "pasado";
        if (isLast || context.Word(at) == "proximo")
        {
            at++;
        }

        bool isOne = context.Word(i - 1) is "un" or "los" or "cada" or "unos" or "algun";
        if (isOne || CalendarWords.FindWeekday(context.Word(at)) is not { } weekday)
        {
            return null;
        }

        string article = context.Word(i) is "el" or "este" ? "el " : string.Empty;
        int dateAt = context.Word(at + 1) is "dia" ? at + 2 : at + 1;
        if (CalendarDates.Read(context, dateAt, Language.Spanish) is { Day: { } named, End: var dateEnd })
        {
            return Day(i, dateEnd, named, article);
        }

        int end = at + 1;
        if (context.Word(end) == "que" && context.Word(end + 1) == "viene")
        {
            end += 2;
        }
        else if (context.Word(end) is "pasado" or "proximo" && context.Word(end + 1) != "manana")
        {
            isLast = isLast || context.Word(end) == "pasado";
            end++;
        }

        var tense = isLast ? Tense.Past : end == at + 1 ? context.TenseAt(i) : Tense.Ahead;
        return tense == Tense.Unknown ? null : Day(i, end, context.Nearest(weekday, tense == Tense.Past), article);
    }

    // "el 3 de marzo", "el 15", "el día 15".
    private static TimeExpression? ReadDate(TimeContext context, int i)
    {
        if (CalendarDates.Read(context, i, Language.Spanish) is { } date)
        {
            return date;
        }

        int at = context.Word(i + 1) == "dia" ? i + 2 : i + 1;
        bool isArticle = context.Word(i) is "el" or "al" or "del";
        return isArticle && at < context.Tokens.Count && char.IsAsciiDigit(context.Word(at)[0]) && IsDayEnd(context, at)
            && TimeContext.ReadDay(context.Word(at)) is { } number && context.DayOfMonth(i, number) is { } day
                ? new TimeExpression(TimeKind.Day, i, at + 1, day, context.Word(i) + " " + Date(day))
                : null;
    }

    private static bool IsDayEnd(TimeContext context, int at) => at + 1 == context.Tokens.Count || context.Tokens[at + 1].IsCapitalized
        || context.Word(at + 1) is "a" or "en" or "por" or "con" or "y" or "para" or "hay" or "es" or "tengo" or "vamos" or "viajo";

    private static TimeExpression? ReadDistance(TimeContext context, int first, int at, int direction)
    {
        // "Hace tres semanas que vivo aquí" tells how long, not when.
        int end = at + 2;
        if (TimeContext.ReadNumber(context.Word(at)) is not { } count || context.Word(end) == "que")
        {
            return null;
        }

        count *= direction;
        switch (context.Word(at + 1))
        {
            case "dia" or "dias":
                return Day(first, end, context.Today.AddDays(count));
            case "semana" or "semanas":
                var day = context.Today.AddDays(7 * count);
                return new TimeExpression(
                    TimeKind.Day, first, end, day, "en la semana del " + Date(TimeContext.MondayOf(day)));
            case "mes" or "meses":
                string month = CalendarWords.Month(context.Today.AddMonths(count), Language.Spanish);
                return new TimeExpression(TimeKind.Span, first, end, null, "en " + month);
            case "ano" or "anos":
                return new TimeExpression(TimeKind.Span, first, end, null, "en " + CalendarWords.Year(context.Today.AddYears(count)));
            default:
                return null;
        }
    }

    private static TimeExpression? ReadClock(TimeContext context, int i)
    {
        if (!ClockWords.IsHour(context.Word(i + 2)))
        {
            return null;
        }

        int end = i + 3;
        if (context.Word(end) is "y" or "menos" && context.Word(end + 1) is "media" or "cuarto" or "pico" or "diez" or "cinco" or "veinte")
        {
            end += 2;
        }

        if (context.Word(end) == "de" && context.Word(end + 1) == "la" && context.Word(end + 2) is "manana" or "tarde" or "noche")
        {
            end += 3;
        }

        return new TimeExpression(TimeKind.Clock, i, end, null, null);
    }

    private static TimeExpression Day(int first, int end, DateOnly day, string article = "el ") =>
        new(TimeKind.Day, first, end, day, article + CalendarWords.Full(day, Language.Spanish));

    private static TimeExpression Part(int first, int end, string part, DateOnly day) =>
        new(TimeKind.Day, first, end, day, $"la {part} del {CalendarWords.Full(day, Language.Spanish)}");

    private static TimeExpression Span(TimeContext context, int first, int end, bool isBare, string article, string words) =>
        new(TimeKind.Span, first, end, null, (isBare ? string.Empty : context.Word(first) is "del" or "al"
            ? context.Word(first) + " " : article) + words);

    private static TimeExpression Month(TimeContext context, int first, int end, string words) =>
        new(TimeKind.Span, first, end, null, context.Word(first) == "del" ? "de " + words
            : context.Word(first - 1) is "en" or "para" or "de" or "desde" or "hasta" ? words : "en " + words);

    private static string Date(DateOnly day) => CalendarWords.Date(day, Language.Spanish);
}
