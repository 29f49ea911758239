using System.Globalization;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Extraction;

/// <summary>Believes a model only what stands in the message it names. Pure.</summary>
/// <param name="analyzer">Compares words.</param>
internal sealed class EntryCheck(TextAnalyzer analyzer)
{
    /// <summary>The longest statement that is kept.</summary>
    public const int MaxStatement = 400;

    private const int MaxQuote = 600;
    private const int MinQuote = 4;
    private const double Confidence = .6;

    // A model may say "works for" of "is my employer": two words are its own at the most, or every third of a long statement.
    private const int FreeWords = 2;
    private const int WordsPerFreeWord = 3;

    /// <summary>The statement; null where it is refused.</summary>
    /// <param name="entry">What the model wrote.</param>
    /// <param name="source">The message that it names.</param>
    /// <param name="speakers">The names of everybody who speaks in the batch.</param>
    /// <param name="refusal">Why it is refused; meaningless otherwise.</param>
    public ExtractedMemory? TryAccept(
        ModelEntry entry, LearningSource source, IEnumerable<string> speakers, out EntryRefusal refusal)
    {
        string quote = entry.Quote?.Trim() ?? "";
        string statement = entry.Statement?.Trim() ?? "";
        EntryRefusal? refused = Refuse(entry, source, quote, statement, speakers);
        refusal = refused ?? default;
        return refused is null ? ToMemory(entry, source, quote, statement) : null;
    }

    private EntryRefusal? Refuse(
        ModelEntry entry, LearningSource source, string quote, string statement, IEnumerable<string> speakers)
    {
        if (quote.Length is < MinQuote or > MaxQuote || statement.Length is 0 or > MaxStatement || statement.Contains('\n'))
        {
            return EntryRefusal.Malformed;
        }

        if (!source.Text.Contains(quote, StringComparison.Ordinal))
        {
            return EntryRefusal.NotInMessage;
        }

        bool namesSpeaker = statement.StartsWith(source.AuthorName, StringComparison.Ordinal);
        bool namesOther = speakers.Any(name => name != source.AuthorName && !Has(source.Text, name) && Has(statement, name));
        if (namesOther || (entry.AboutSpeaker && !namesSpeaker))
        {
            return EntryRefusal.WrongSpeaker;
        }

        return IsSupported(statement, source) ? null : EntryRefusal.NotSupported;
    }

    /// <summary>Whether the message has the statement's words, apart from a few, and all of its names, numbers and links.</summary>
    private bool IsSupported(string statement, LearningSource source)
    {
        string said = $"{source.Text} {source.AuthorName}";
        var known = analyzer.Terms(said, source.Language).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> terms = analyzer.Terms(statement, source.Language);
        int free = terms.Count(term => !known.Contains(term));
        return free <= Math.Max(FreeWords, terms.Count / WordsPerFreeWord)
            && statement.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).All(word => !IsProper(word) || Has(said, Bare(word)));
    }

    private ExtractedMemory ToMemory(ModelEntry entry, LearningSource source, string quote, string statement)
    {
        bool isAboutSpeaker = entry.AboutSpeaker
            && StatementClassifier.IsOnlyAboutSpeaker(quote, source.Language, source.AuthorName);
        return new ExtractedMemory
        {
            Quote = quote,
            Restatement = WithDates(statement, source, isAboutSpeaker),
            IsAboutSpeaker = isAboutSpeaker,
            IsOfSpeaker = entry.AboutSpeaker,
            Keywords = analyzer.Terms(quote, source.Language),
            Index = analyzer.Index($"{quote} {statement}", source.Language),
            HappenedAt = ReadDate(entry.Date, source),
            Location = entry.Place is { Length: > 0 } place && Has(source.Text, place) ? place : null,
            Persons = [.. (entry.Persons ?? []).Where(person => person.Length > 0 && Has(source.Text, person)).Distinct()],
            Topic = entry.Topic is { } topic && KnownWords.Topics.Contains(topic) ? topic : null,
            Attribute = entry is { AboutSpeaker: true, Attribute: { } name } && KnownWords.Attributes.Contains(name) ? name : null,
            Importance = entry.Importance is >= 0 and <= 1 ? entry.Importance.Value : .3,
            Confidence = Confidence,
        };
    }

    private static string WithDates(string statement, LearningSource source, bool isAboutSpeaker) => StatementRestater.WithDates(
        statement,
        new Statement
        {
            Quote = statement,
            Text = statement,
            Language = source.Language,
            IsBySpeakerOfThemselves = isAboutSpeaker,
            IsAboutSpeaker = isAboutSpeaker,
            Importance = 0,
            Confidence = Confidence,
        },
        source.SaidAt);

    // A day that the message does not speak of is a guess.
    private DateTimeOffset? ReadDate(string? date, LearningSource source) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        && Math.Abs(day.Year - source.SaidAt.Year) < 100
        && analyzer.Index(source.Text, source.Language).HasTimeExpression
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : null;

    private static bool IsProper(string word) =>
        word.Length > 1 && (char.IsUpper(word[0]) || char.IsDigit(word[0]) || word.Contains("://", StringComparison.Ordinal));

    private static string Bare(string word)
    {
        string bare = word.Trim('.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '“', '”');
        return bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal) ? bare[..^2] : bare;
    }

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
