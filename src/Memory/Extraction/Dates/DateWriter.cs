using System.Text;

namespace Confidant.Memory;

/// <summary>Says by the calendar when something is that was told by the day it was said: "tomorrow" means nothing a week later.</summary>
internal static class DateWriter
{
    /// <summary>The text with its times in full; the text itself where it names none.</summary>
    public static string Write(string text, Language language, DateTimeOffset saidAt)
    {
        var tokens = ClauseTokenizer.Tokenize(text, language);
        var written = new StringBuilder(text.Length + 32);
        int copied = 0;
        foreach (var time in TimeReader.Find(tokens, language, saidAt))
        {
            if (time.Absolute is not { } absolute)
            {
                continue;
            }

            int start = tokens[time.First].Start;
            if (Contraction(tokens, time, language) is { } contracted)
            {
                start = tokens[time.First - 1].Start;
                absolute = contracted + absolute[2..];
            }

            int end = tokens[time.End - 1].End;
            written.Append(text, copied, start - copied).Append(start == 0 ? Capitalize(absolute) : absolute);
            if (language == Language.English && time.First == FirstOfSentence(tokens, time) && end < text.Length && text[end] == ' ')
            {
                written.Append(',');
            }

            copied = end;
        }

        return copied == 0 ? text : written.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The days in a text by the calendar, for words that are quoted as they are; null where it names none.</summary>
    public static string? List(string text, Language language, DateTimeOffset saidAt)
    {
        var days = TimeReader.Find(ClauseTokenizer.Tokenize(text, language), language, saidAt)
            .Where(time => time is { Absolute: not null, Day: not null })
            .Select(time => CalendarWords.Full(time.Day!.Value, language))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return days.Count == 0 ? null : string.Join("; ", days);
    }

    // "de" and "el" make "del", "a" and "el" make "al".
    private static string? Contraction(List<ClauseToken> tokens, TimeExpression time, Language language)
    {
        bool isArticle = language == Language.Spanish && time.First > 0
            && time.Absolute!.StartsWith("el ", StringComparison.Ordinal);
        return !isArticle ? null : tokens[time.First - 1].Text switch { "de" => "del", "a" => "al", _ => null };
    }

    private static int FirstOfSentence(List<ClauseToken> tokens, TimeExpression time) =>
        time.First == 1 && tokens[0].Word is "on" or "in" ? 1 : 0;

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
