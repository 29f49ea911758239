namespace Confidant.Memory;

/// <summary>Finds the times that words name, counted from when they were said. Never guesses.</summary>
internal static class TimeReader
{
    /// <summary>The times, in order; they do not overlap.</summary>
    public static List<TimeExpression> Find(
        IReadOnlyList<ClauseToken> tokens, Language language, DateTimeOffset saidAt)
    {
        var context = new TimeContext(tokens, DateOnly.FromDateTime(saidAt.DateTime), language);
        var found = new List<TimeExpression>();
        for (int i = 0; i < tokens.Count; i++)
        {
            var time = language == Language.Spanish ? SpanishTimes.Read(context, i) : EnglishTimes.Read(context, i);
            if (time is not null)
            {
                found.Add(time);
                i = time.End - 1;
            }
        }

        return found;
    }

    /// <summary>The midnight that begins the day, in the offset of <paramref name="saidAt"/>; null where no day is named.</summary>
    public static DateTimeOffset? FindDay(
        IReadOnlyList<ClauseToken> tokens, Language language, DateTimeOffset saidAt)
    {
        TimeExpression? chosen = null;
        foreach (var time in Find(tokens, language, saidAt))
        {
            // Moved from Thursday to Friday: it is on Friday.
            bool isTarget = chosen is not null && IsTarget(tokens, time);
            if (time.Day is not null && (chosen is null || isTarget))
            {
                chosen = time;
            }
        }

        return chosen?.Day is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), saidAt.Offset) : null;
    }

    private static bool IsTarget(IReadOnlyList<ClauseToken> tokens, TimeExpression time)
    {
        bool isAfterTo = time.First > 0 && tokens[time.First - 1].Word is "to" or "a" or "al";
        return isAfterTo && tokens.Any(token => ClauseWords.Rescheduling.Contains(token.Word));
    }
}
