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
        bool isOwn = fact.Row.Author == prompt.Speaker;
        string told = Restate(fact, isOwn, prompt.Language) ?? Quote(fact, isOwn, prompt.Language);
        return fact.Statement.HappenedAt is { } day && !NamesDay(fact)
            ? $"{told.TrimEnd('.')} ({Date(day, prompt.Language)})."
            : told;
    }

    private static string? Restate(KnownFact fact, bool isOwn, Language language)
    {
        var statement = fact.Statement;
        if (!statement.IsBySpeakerOfThemselves)
        {
            return null;
        }

        if (statement.Language != language)
        {
            return Translations.Tell(fact, isOwn ? null : fact.Row.AuthorName, language);
        }

        return isOwn
            ? StatementRewriter.ToSecondPerson(statement.Text, language)
            : StatementRewriter.ToThirdPerson(statement.Text, fact.Row.AuthorName, language);
    }

    private static string Quote(KnownFact fact, bool isOwn, Language language)
    {
        string name = fact.Row.AuthorName;
        string quote = fact.Statement.Quote;
        return language == Language.Spanish
            ? isOwn ? $"Me dijiste: «{quote}»." : $"{name} dijo: «{quote}»."
            : isOwn ? $"You told me: “{quote}”." : $"{name} said: “{quote}”.";
    }

    // "on Friday" means little a month later; "on 3 March 2027" says it all.
    private static bool NamesDay(KnownFact fact) =>
        fact.Statement.Text.Contains(fact.Statement.HappenedAt!.Value.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Date(DateTimeOffset day, Language language) => language == Language.Spanish
        ? day.ToString("d 'de' MMMM 'de' yyyy", _spanish)
        : day.ToString("d MMMM yyyy", _english);
}
