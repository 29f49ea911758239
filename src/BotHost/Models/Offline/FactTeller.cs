using System.Globalization;
using Confidant.BotHost.Turns;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Says a fact to the asker: in the second person what is theirs, with the name what is another's.</summary>
internal static class FactTeller
{
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo _spanish = CultureInfo.GetCultureInfo("es-ES");

    /// <summary>One sentence in the prompt's language, or the words themselves in quotes.</summary>
    public static string Tell(KnownFact fact, Prompt prompt)
    {
        bool isOwn = fact.IsBy(prompt.Speaker);
        string told = fact.IsAnnounced
            ? Announce(fact, prompt.Language)
            : Restate(fact, isOwn, prompt.Language) ?? Quote(fact, isOwn, prompt.Language);
        return fact.Statement.HappenedAt is { } day && !NamesDay(told, day)
            ? $"{told.TrimEnd('.')} ({Date(day, prompt.Language)})."
            : told;
    }

    private static string? Restate(KnownFact fact, bool isOwn, Language language)
    {
        var statement = fact.Statement;
        if (statement.Language != language)
        {
            return statement.IsBySpeakerOfThemselves ? Translations.Tell(fact, isOwn ? null : fact.Row.AuthorName, language) : null;
        }

        if (fact.Told is not null)
        {
            return fact.Told;
        }

        string? told = !statement.IsBySpeakerOfThemselves ? RestateOfOthers(fact, isOwn, language)
            : isOwn ? StatementRewriter.ToSecondPerson(statement.Text, language)
            : StatementRewriter.ToThirdPerson(statement.Text, fact.Row.AuthorName, language);
        return told is null ? null : StatementRestater.WithDates(told, statement, fact.Row.SaidAt);
    }

    // What somebody said of another person is told as their words; what holds for all is told as it is.
    private static string? RestateOfOthers(KnownFact fact, bool isOwn, Language language)
    {
        var statement = fact.Statement;
        bool isCommon = statement.Topic is Topics.Event or Topics.Decision or Topics.Plan or Topics.Value or Topics.Tool or Topics.Project
            or Topics.Habit;
        if (!isCommon || fact.Attribute?.StartsWith("about.", StringComparison.Ordinal) == true || (isOwn && NamesSpeaker(statement.Text)))
        {
            return null;
        }

        string speaker = !isOwn ? fact.Row.AuthorName : language == Language.Spanish ? "tú" : "you";
        return StatementRewriter.OfOthers(statement.Text, speaker, language);
    }

    private static bool NamesSpeaker(string text)
    {
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (text.AsSpan(range).Trim(",.") is "I" or "i" or "I'm" or "my" or "My" or "me" or "mine" or "mi" or "mis" or "yo" or "Our" or "our")
            {
                return true;
            }
        }

        return false;
    }

    private static string Quote(KnownFact fact, bool isOwn, Language language)
    {
        string name = fact.Row.AuthorName;
        string quote = fact.Statement.Quote;
        return language == Language.Spanish
            ? isOwn ? $"Me dijiste: «{quote}»." : $"{name} dijo: «{quote}»."
            : isOwn ? $"You told me: “{quote}”." : $"{name} said: “{quote}”.";
    }

    // "We" and "here" are the channel's, so its words are told as they are.
    private static string Announce(KnownFact fact, Language language) => language == Language.Spanish
        ? $"{fact.Row.AuthorName} anunció: «{fact.Statement.Quote}»."
        : $"{fact.Row.AuthorName} announced: “{fact.Statement.Quote}”.";

    // "on Friday" means little a month later; "on 3 March 2027" says it all.
    private static bool NamesDay(string told, DateTimeOffset day) =>
        told.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Date(DateTimeOffset day, Language language) => language == Language.Spanish
        ? day.ToString("d 'de' MMMM 'de' yyyy", _spanish)
        : day.ToString("d MMMM yyyy", _english);
}
