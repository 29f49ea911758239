namespace Confidant.Memory;

/// <summary>Puts a new value into the statement that it corrects.</summary>
internal static class Splice
{
    /// <summary>The corrected statement; null where the value does not fit, or where the statement would be counted from two days.</summary>
    /// <param name="value">The new value.</param>
    /// <param name="wrong">The statement that has the wrong one.</param>
    /// <param name="speech">Who corrects it.</param>
    /// <param name="wrongSaidAt">When the wrong one was said.</param>
    public static Statement? Make(CorrectedValue value, Statement wrong, Speech speech, DateTimeOffset wrongSaidAt)
    {
        string? text = value.Kind switch
        {
            CorrectedKind.Time => WithTimes(value, wrong, speech, wrongSaidAt),
            CorrectedKind.Place => wrong.Location is { } place ? Replace(wrong.Text, place, value.Words) : null,
            CorrectedKind.Name => WithName(value, wrong),
            CorrectedKind.Number => WithNumber(value, wrong),
            _ => value.Wrong is { } words ? Replace(wrong.Text, words, value.Words) : null,
        };
        return text is null || text == wrong.Text
            ? null
            : StatementReader.Read(Clause.Of(value.Quote, text, wrong.Language), speech with { Language = wrong.Language });
    }

    private static string? WithTimes(CorrectedValue value, Statement wrong, Speech speech, DateTimeOffset wrongSaidAt)
    {
        var tokens = ClauseTokenizer.Tokenize(wrong.Text, wrong.Language);
        var times = TimeReader.Find(tokens, wrong.Language, wrongSaidAt);
        if (times.Count == 0)
        {
            return null;
        }

        string text = wrong.Text;
        var open = value.Times.ToList();
        for (int i = times.Count - 1; i >= 0; i--)
        {
            int match = open.FindIndex(time => IsSameKind(time.Kind, times[i].Kind));
            if (match >= 0)
            {
                int start = tokens[times[i].First].Start;
                int end = tokens[times[i].End - 1].End;
                text = text[..start] + Fit(open[match].Words, text[start..end], wrong.Language) + text[end..];
                open.RemoveAt(match);
            }
            else if (times[i].Absolute is not null && wrongSaidAt.Date != speech.SaidAt.Date)
            {
                return null;
            }
        }

        foreach (var time in open)
        {
            text += " " + Introduce(time, wrong.Language);
        }

        return text;
    }

    private static bool IsSameKind(TimeKind one, TimeKind other) => (one == TimeKind.Clock) == (other == TimeKind.Clock);

    // The new words take over what the old ones were introduced by.
    private static string Fit(string words, string old, Language language)
    {
        foreach (string opening in language == Language.Spanish ? (string[])["el ", "a las "] : ["at "])
        {
            if (old.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && !words.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && StartsPlain(words))
            {
                return opening + words;
            }
        }

        return words;
    }

    private static bool StartsPlain(string words) =>
        char.IsAsciiDigit(words[0]) || CalendarWords.FindWeekday(TextFolding.Fold(words.Split(' ')[0])) is not null;

    private static string Introduce(CorrectedTime time, Language language) => (time.Kind, language) switch
    {
        (TimeKind.Clock, Language.English) when char.IsAsciiDigit(time.Words[0]) => "at " + time.Words,
        (TimeKind.Clock, Language.Spanish) when char.IsAsciiDigit(time.Words[0]) => "a las " + time.Words,
        (TimeKind.Day, Language.English) when StartsPlain(time.Words) => "on " + time.Words,
        _ => time.Words,
    };

    // A name is only put in the place of the one name there is.
    private static string? WithName(CorrectedValue value, Statement wrong)
    {
        if (value.Wrong is { } words && wrong.Text.Contains(words, StringComparison.OrdinalIgnoreCase))
        {
            return Replace(wrong.Text, words, value.Words);
        }

        string[] names = [.. wrong.Persons.Concat(wrong.Entities).Append(wrong.Location).OfType<string>().Distinct(StringComparer.Ordinal)];
        return names.Length == 1 ? Replace(wrong.Text, names[0], value.Words) : null;
    }

    private static string? WithNumber(CorrectedValue value, Statement wrong)
    {
        var numbers = ClauseTokenizer.Tokenize(wrong.Text, wrong.Language).Where(token => char.IsAsciiDigit(token.Word[0])).ToList();
        return numbers.Count == 1 ? wrong.Text[..numbers[0].Start] + value.Words + wrong.Text[numbers[0].End..] : null;
    }

    private static string? Replace(string text, string old, string words)
    {
        int at = text.IndexOf(old, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : text[..at] + words + text[(at + old.Length)..];
    }
}
