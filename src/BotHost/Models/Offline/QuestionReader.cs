using Confidant.BotHost.Turns;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Understands questions by rules.</summary>
/// <param name="analyzer">Cuts them into words and terms.</param>
internal sealed class QuestionReader(TextAnalyzer analyzer)
{
    private const int MaxCharacters = 2_000;

    /// <summary>Whether a message asks something.</summary>
    public bool Asks(string message) => FindQuestion(message) is not null;

    /// <summary>Reads the question in a message; null where it asks nothing.</summary>
    public Question? Read(Prompt prompt)
    {
        string? text = FindQuestion(prompt.Message);
        if (text is null)
        {
            return null;
        }

        var words = analyzer.Words(text);
        var language = LanguageDetector.Detect(text) ?? prompt.Language;
        var person = FindPerson(words, prompt);
        var subject = FindSubject(words, person, language, prompt);
        var (topics, triggers) = QuestionTopics.Find(words);
        bool isAboutClose = words.Any(QuestionWords.Close.Contains);
        if (isAboutClose)
        {
            topics.Clear();
        }

        var nameWords = person is null ? [] : analyzer.Words(person.Name);
        var all = new List<QueryTerm>();
        var content = new List<QueryTerm>();
        foreach (var term in analyzer.QueryTerms(text, language))
        {
            if (QuestionWords.Fillers.Contains(term.Word) || nameWords.Contains(term.Word))
            {
                continue;
            }

            all.Add(term);
            if (isAboutClose || !triggers.Contains(term.Word))
            {
                content.Add(term);
            }
        }

        return new Question(
            subject, subject == QuestionSubject.Participant ? person : null, topics, FindType(words), content, all,
            words.Any(word => word is "who" or "whos" or "quien" or "quienes"), SummaryQuestions.AsksForAll(words));
    }

    private string? FindQuestion(string whole)
    {
        string message = whole.Length > MaxCharacters ? whole[..MaxCharacters] : whole;
        int end = message.LastIndexOf('?');
        if (end >= 0)
        {
            int start = end == 0 ? 0 : message.LastIndexOfAny(['.', '!', '?', '¿', '\n'], end - 1) + 1;
            return message[start..end].Trim();
        }

        var words = analyzer.Words(message);
        if (words.Count == 0)
        {
            return null;
        }

        string folded = string.Join(' ', words) + " ";
        bool isRequest = QuestionWords.Requests.Any(request => folded.StartsWith(request, StringComparison.Ordinal));
        return (isRequest && words.Count > 2) || (QuestionWords.Starts.Contains(words[0]) && words.Count > 1) ? message : null;
    }

    // The speaker's own name is not another person's.
    private Participant? FindPerson(IReadOnlyList<string> words, Prompt prompt)
    {
        Participant? found = null;
        foreach (var participant in prompt.Participants)
        {
            var name = analyzer.Words(participant.Name);
            if (name.Count > 0 && words.Contains(name[0]))
            {
                if (found is not null && found.User != participant.User)
                {
                    return null;
                }

                found = participant;
            }
        }

        return found;
    }

    private static QuestionSubject FindSubject(
        IReadOnlyList<string> words, Participant? person, Language language, Prompt prompt)
    {
        if (person is not null)
        {
            return person.User == prompt.Speaker ? QuestionSubject.Asker : QuestionSubject.Participant;
        }

        var asker = language == Language.Spanish ? QuestionWords.SpanishAsker : QuestionWords.EnglishAsker;
        if (words.Any(asker.Contains))
        {
            return QuestionSubject.Asker;
        }

        // "What do you know about the campaign?" asks for the campaign.
        bool asksForKnowledge = words.Any(QuestionWords.Knowing.Contains) && words.Any(QuestionWords.About.Contains);
        return words.Any(QuestionWords.Bot.Contains) && !asksForKnowledge ? QuestionSubject.Bot : QuestionSubject.Anybody;
    }

    private static AnswerType FindType(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            string next = i + 1 < words.Count ? words[i + 1] : string.Empty;
            switch (words[i])
            {
                case "where" or "wheres" or "donde" or "adonde":
                    return AnswerType.Place;
                case "when" or "cuando":
                case "what" or "que" when next is "time" or "date" or "day" or "hora" or "fecha" or "dia" or "year" or "ano":
                    return AnswerType.Time;
                case "why":
                case "por" when next is "que":
                    return AnswerType.Reason;
                case "how" when next is "many" or "much" or "old":
                case "cuantos" or "cuantas" or "cuanto" or "cuanta":
                    return AnswerType.Number;
                case "name" or "names" or "called" or "named" or "nombre" or "llama" or "llaman":
                    return AnswerType.Name;
            }
        }

        return AnswerType.Any;
    }
}
