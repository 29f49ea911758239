using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Reads what is said of another person by name: "Bob likes padel".</summary>
internal static class OthersStatement
{
    private static readonly FrozenSet<string> _verbs = WordSet.Of("""
        likes loves hates lives works speaks plays studies prefers enjoys moved wants owns drives teaches doesn't does
        vive trabaja habla juega estudia prefiere odia adora tiene quiere conduce toca
        """);

    /// <summary>The statement; null where a clause is not of that kind.</summary>
    public static Statement? Read(Clause clause, Language language, DateTimeOffset saidAt)
    {
        var tokens = clause.Tokens;
        int subject = language == Language.Spanish && tokens[0].Word == "a" ? 1 : 0;
        if (tokens.Count < subject + 3 || !tokens[subject].IsCapitalized || IsCommonWord(tokens[subject].Word))
        {
            return null;
        }

        int verb = subject + 1;
        while (verb < tokens.Count && (tokens[verb].IsCapitalized || tokens[verb].Word is "no" or "le"
            || ClauseWords.Adverbs(language).Contains(tokens[verb].Word)))
        {
            verb++;
        }

        bool isDative = subject == 1 && verb < tokens.Count && tokens[verb].Word is "gusta" or "gustan" or "encanta" or "encantan";
        if (verb >= tokens.Count - 1 || (!isDative && !_verbs.Contains(tokens[verb].Word)))
        {
            return null;
        }

        int nameEnd = subject;
        while (nameEnd + 1 < verb && tokens[nameEnd + 1].IsCapitalized)
        {
            nameEnd++;
        }

        return new Statement
        {
            Quote = clause.Quote,
            Text = clause.Text,
            Language = language,
            IsBySpeakerOfThemselves = false,
            IsAboutSpeaker = false,
            Topic = Topic(tokens[verb].Word),
            Persons = [clause.Text[tokens[subject].Start..tokens[nameEnd].End]],
            Location = NameFinder.FindPlace(clause, language),
            HappenedAt = DateResolver.Resolve(tokens, saidAt, StatementDetails.IsPast(clause, language)),
            Importance = .4,
            Confidence = .7,
        };
    }

    private static string? Topic(string verb) => verb switch
    {
        "lives" or "moved" or "vive" => Topics.Residence,
        "works" or "trabaja" => Topics.Employer,
        "likes" or "loves" or "enjoys" or "prefers" or "gusta" or "gustan" or "encanta" or "encantan" or "adora" or "prefiere" =>
            Topics.Like,
        "hates" or "odia" => Topics.Dislike,
        "speaks" or "habla" => Topics.Languages,
        "studies" or "estudia" => Topics.Study,
        "plays" or "juega" or "toca" => Topics.Habit,
        _ => null,
    };

    private static bool IsCommonWord(string word) =>
        StopWords.Of(Language.English).Contains(word) || StopWords.Of(Language.Spanish).Contains(word)
        || LanguageWords.English.Contains(word) || LanguageWords.Spanish.Contains(word);
}
