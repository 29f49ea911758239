using System.Collections.Frozen;
using System.Globalization;
using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Reads the cues of a question: names, first person, dates, "when".</summary>
internal static class RecallCueReader
{
    private static readonly FrozenSet<string> _firstPerson = WordSet.Of("i my me mine myself im ive");

    // Spanish leaves the pronoun out, so the verb has to tell.
    private static readonly FrozenSet<string> _spanishFirstPerson = WordSet.Of("""
        yo mi mis me mia mio mias mios conmigo soy estoy vivo trabajo tengo estudio hablo llamo naci dije conte quiero
        prefiero odio juego hago voy fui cumplo como bebo hice tenia compre toco conduzco
        """);

    private static readonly FrozenSet<string> _when = WordSet.Of("when cuando");

    private static readonly FrozenSet<string> _timeNouns = WordSet.Of("""
        long date year month day time tiempo fecha ano mes dia hora
        """);

    private static readonly FrozenSet<string> _askingWords = WordSet.Of("how what which whats cuanto que");

    /// <summary>Reads a question that a person, known by these profiles, asks among <paramref name="participants"/>.</summary>
    public static RecallCues Read(
        RecallQuery query, TextAnalyzer analyzer, IReadOnlyList<UserId> asker, IReadOnlyList<Participant> participants)
    {
        var words = TextAnalyzer.FoldedWords(query.Text);
        var (named, nameWords) = FindNamed(words, participants);
        string? probe = query.Language == Language.English && QuestionProbe.IsQuestion(query.Text, words)
            ? QuestionProbe.Make(query.Text, nameWords)
            : null;
        var firstPerson = query.Language == Language.Spanish ? _spanishFirstPerson : _firstPerson;
        IReadOnlySet<UserId> authors = named.Count switch
        {
            1 => named.Values.First(),
            0 when words.Any(firstPerson.Contains) => asker.ToHashSet(),
            _ => new HashSet<UserId>(),
        };
        var months = new HashSet<int>();
        var years = new HashSet<int>();
        var days = new HashSet<int>();
        ReadDate(words, months, years, days);
        return new RecallCues(
            analyzer.QueryTerms(query.Text, query.Language), nameWords, probe, authors, AsksWhen(words), months, years, days);
    }

    // The first word of a shown name is what people call each other by; several people may have it, and all are meant then.
    private static (Dictionary<string, HashSet<UserId>> Named, HashSet<string> NameWords) FindNamed(
        List<string> words, IReadOnlyList<Participant> participants)
    {
        var present = words.ToHashSet(StringComparer.Ordinal);
        var named = new Dictionary<string, HashSet<UserId>>(StringComparer.Ordinal);
        var nameWords = new HashSet<string>(StringComparer.Ordinal);
        foreach (var participant in participants)
        {
            var name = TextAnalyzer.FoldedWords(participant.Name);
            if (name.Count == 0 || !present.Contains(name[0]) || StopWords.Of(Language.English).Contains(name[0]))
            {
                continue;
            }

            nameWords.UnionWith(name);
            if (!named.TryGetValue(name[0], out var people))
            {
                named.Add(name[0], people = []);
            }

            people.Add(participant.User);
        }

        return (named, nameWords);
    }

    private static bool AsksWhen(List<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if ((_when.Contains(words[i]) && i < 2)
                || (i > 0 && _timeNouns.Contains(words[i]) && _askingWords.Contains(words[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadDate(List<string> words, HashSet<int> months, HashSet<int> years, HashSet<int> days)
    {
        for (int i = 0; i < words.Count; i++)
        {
            int month = TimeWords.FindMonth(words[i]);

            // "may" and "mar" are everyday words: only what stands beside a date's other parts is the month.
            if (month > 0 && (words[i] is not ("may" or "mar") || IsMonthContext(words, i)))
            {
                months.Add(month);
            }

            var digits = words[i].AsSpan().TrimEnd("stndrh");
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                if (number is >= 1900 and < 2200)
                {
                    years.Add(number);
                }
                else if (number is >= 1 and <= 31)
                {
                    days.Add(number);
                }
            }
        }

        if (months.Count == 0)
        {
            days.Clear();
        }
    }

    private static bool IsMonthContext(List<string> words, int index) =>
        (index > 0 && (words[index - 1] is "in" or "of" or "last" or "next" or "since" or "this" or "en" or "de"
            || char.IsAsciiDigit(words[index - 1][0])))
        || (index + 1 < words.Count && char.IsAsciiDigit(words[index + 1][0]));
}
