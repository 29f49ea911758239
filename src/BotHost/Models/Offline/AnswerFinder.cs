using Confidant.BotHost.Turns;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Finds the facts that really answer a question; none rather than a wrong one.</summary>
internal static class AnswerFinder
{
    private const int MaxFacts = 3;
    private const int MaxFactsOfAll = 5;

    /// <summary>The facts, best first; empty where nothing answers the question.</summary>
    public static IReadOnlyList<KnownFact> Find(Question question, IReadOnlyList<KnownFact> facts, Prompt prompt)
    {
        if (question.AsksForAll)
        {
            return [.. Newest(facts.Where(fact => fact.IsBy(prompt.Speaker) && fact.Statement.IsBySpeakerOfThemselves))
                .Take(MaxFactsOfAll)];
        }

        var fitting = new List<(KnownFact Fact, double Fit)>();
        foreach (var fact in Newest(facts))
        {
            double fit = IsOfSubject(question, fact, prompt) && HasType(question, fact) ? Fit(question, fact) : 0;
            if (fit > 0)
            {
                fitting.Add((fact, fit));
            }
        }

        if (fitting.Count == 0)
        {
            return [];
        }

        double best = fitting.Max(item => item.Fit);
        return [.. fitting.Where(item => item.Fit >= best - .001).Select(item => item.Fact).Take(IsList(question) ? MaxFacts : 1)];
    }

    private static bool IsList(Question question) => question.AsksWho || (question.Content.Count == 0
        && question.Topics.Any(topic => topic is Topics.Decision or Topics.Like or Topics.Dislike or Topics.Languages or Topics.Allergy or Topics.Family
            or Topics.Pet or Topics.Plan or Topics.Habit or Topics.Health or Topics.Study or Topics.Possession or Topics.Favourite));

    private static bool IsOfSubject(Question question, KnownFact fact, Prompt prompt)
    {
        switch (question.Subject)
        {
            case QuestionSubject.Asker:
                return fact.IsBy(prompt.Speaker)
                    && (fact.Statement.IsBySpeakerOfThemselves || IsCommon(question, fact) || IsOf(prompt.SpeakerName, fact));
            case QuestionSubject.Participant:
                bool isTheirs = fact.IsBy(question.Person!.User) && fact.Statement.IsBySpeakerOfThemselves;
                return isTheirs || (!fact.Statement.IsBySpeakerOfThemselves && Names(fact, question.Person.Name));
            case QuestionSubject.Anybody:
                return question.Content.Count > 0
                    || (question.Topics.Contains(Topics.Decision) && !fact.Statement.IsBySpeakerOfThemselves);
            default:
                return false;
        }
    }

    // "Ana lives in Lisbon", of Ana: an earlier system kept what she said in the third person.
    private static bool IsOf(string name, KnownFact fact) =>
        fact.Statement.Text.Split(' ', 2)[0].Equals(name.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    // "When is my rehearsal?" asks for the rehearsal that the asker told of.
    private static bool IsCommon(Question question, KnownFact fact) => question.Content.Count > 0
        && fact.Topic is Topics.Event or Topics.Plan or Topics.Value && fact.Statement.Persons.Count == 0;

    private static bool Names(KnownFact fact, string name)
    {
        string first = name.Split(' ')[0];
        return fact.Statement.Persons.Any(person => person.Split(' ')[0].Equals(first, StringComparison.OrdinalIgnoreCase));
    }

    private static double Fit(Question question, KnownFact fact)
    {
        double content = Coverage(question.Content, fact);
        double all = Coverage(question.AllWords, fact);
        bool hasTopic = fact.Topic is not null && question.Topics.Contains(fact.Topic);
        if (question.Content.Count == 0)
        {
            bool agrees = question.AllWords.Count > 0 && all >= 1 && fact.Topic is null;
            return hasTopic ? 2 : agrees ? 1 : 0;
        }

        if (hasTopic)
        {
            return content >= .5 ? 2 + content : 0;
        }

        if (question.Topics.Count > 0)
        {
            return all >= 1 && question.AllWords.Count > 1 ? 1 + all : 0;
        }

        bool isTypedMatch = content >= .5 && question.Type is AnswerType.Time or AnswerType.Name;
        return content > .5 || isTypedMatch ? 1 + content : 0;
    }

    private static double Coverage(IReadOnlyList<QueryTerm> terms, KnownFact fact)
    {
        if (terms.Count == 0)
        {
            return 0;
        }

        int matched = 0;
        foreach (var term in terms)
        {
            matched += term.Variants.Any(fact.Terms.Contains) ? 1 : 0;
        }

        return (double)matched / terms.Count;
    }

    private static bool HasType(Question question, KnownFact fact) => question.Type switch
    {
        AnswerType.Place => fact.Statement.Location is not null
            || fact.Topic is Topics.Residence or Topics.Employer or Topics.Origin
            || HasWord(fact, "in", "near", "en", "cerca") || (!fact.HasTime && HasWord(fact, "at", "on")),
        AnswerType.Time => fact.HasTime || fact.Statement.HappenedAt is not null || fact.Topic == Topics.Birthday
            || fact.Attribute?.EndsWith(".time", StringComparison.Ordinal) == true
            || fact.Statement.Text.Any(char.IsAsciiDigit),
        AnswerType.Name => fact.Statement.Persons.Count > 0 || fact.Statement.Entities.Count > 0 || fact.Topic == Topics.Name
            || HasWord(fact, "called", "named", "llama"),
        AnswerType.Number => fact.Topic == Topics.Age || fact.Statement.Text.Any(char.IsAsciiDigit)
            || HasWord(fact, "one", "two", "three", "four", "five", "a", "an", "un", "una", "dos", "tres", "cuatro", "cinco"),
        AnswerType.Reason => HasWord(fact, "because", "since", "so", "porque", "para"),
        _ => true,
    };

    private static bool HasWord(KnownFact fact, params ReadOnlySpan<string> words)
    {
        foreach (var range in fact.Statement.Text.AsSpan().Split(' '))
        {
            var word = fact.Statement.Text.AsSpan(range).Trim(".,;:!");
            foreach (string wanted in words)
            {
                if (word.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The latest word on a matter counts: an older value of the same attribute is not true any more.
    private static IEnumerable<KnownFact> Newest(IEnumerable<KnownFact> facts)
    {
        var seen = new HashSet<(Guid Author, string What)>();
        foreach (var fact in facts.OrderByDescending(fact => fact.Row.SaidAt))
        {
            string what = fact.Attribute ?? fact.Statement.Quote.ToUpperInvariant();
            if (seen.Add((fact.Row.Author.Value, what)))
            {
                yield return fact;
            }
        }
    }
}
