using Confidant.BotHost.Turns;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Makes an answer from a prompt by rules: from recalled rows where they answer, and never a guess.</summary>
/// <param name="analyzer">Cuts texts into words and terms.</param>
internal sealed class OfflineAnswerer(TextAnalyzer analyzer)
{
    private readonly QuestionReader _questions = new(analyzer);
    private readonly FactReader _facts = new(analyzer);
    private readonly SmallTalk _smallTalk = new(analyzer);

    /// <summary>Whether a message asks something, so that its answer is made from what was recalled.</summary>
    public bool Asks(string message) => _questions.Asks(message);

    /// <summary>The answer to a prompt.</summary>
    public OfflineAnswer Answer(Prompt prompt)
    {
        if (_questions.Read(prompt) is { } question)
        {
            return AnswerQuestion(question, prompt);
        }

        var language = LanguageDetector.Detect(prompt.Message) ?? prompt.Language;
        bool states = StatementReader.States(prompt.Message, language);
        return OfflineAnswer.Of(states ? Phrases.Acknowledge(prompt) : AnswerSmallTalk(prompt));
    }

    private string AnswerSmallTalk(Prompt prompt)
    {
        if (_smallTalk.IsThanks(prompt.Message))
        {
            return Phrases.Welcome(prompt.Language);
        }

        if (_smallTalk.IsGreeting(prompt.Message))
        {
            return Phrases.Greet(prompt);
        }

        return _smallTalk.IsNod(prompt.Message) ? Phrases.Nod(prompt.Language) : Phrases.Fallback(prompt.Language);
    }

    private OfflineAnswer AnswerQuestion(Question question, Prompt prompt)
    {
        if (question.Subject == QuestionSubject.Bot)
        {
            return OfflineAnswer.Of(_smallTalk.IsGreeting(prompt.Message) ? Phrases.Greet(prompt) : Phrases.Introduce(prompt));
        }

        var facts = AnswerFinder.Find(question, _facts.Read(prompt.Recalled), prompt);
        if (facts.Count == 0)
        {
            bool asksOwnName = question.Subject == QuestionSubject.Asker && question.Content.Count == 0
                && question.Topics.Contains(Topics.Name);
            return OfflineAnswer.Of(asksOwnName ? Phrases.ShownName(prompt) : UnknownAnswer.Say(question, prompt));
        }

        var sentences = facts.Select(fact => FactTeller.Tell(fact, prompt)).Distinct(StringComparer.Ordinal);
        string text = question.AsksForAll
            ? string.Join('\n', sentences.Select(sentence => "• " + sentence).Prepend(Phrases.KnownAboutYou(prompt.Language)))
            : string.Join(' ', sentences);
        return new OfflineAnswer(text, [.. facts.SelectMany(fact => fact.Row.Sources).Distinct()]);
    }
}
