using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Makes an answer from a prompt by rules: from recalled rows where they answer, and never a guess.</summary>
/// <param name="analyzer">Cuts texts into words and terms.</param>
internal sealed class OfflineAnswerer(TextAnalyzer analyzer)
{
    private readonly QuestionReader _questions = new(analyzer);
    private readonly FactReader _facts = new(analyzer);
    private readonly SmallTalk _smallTalk = new(analyzer);

    /// <summary>What the answer to a message is made from: a question's from what was recalled and from the asker's context, and
    /// from summaries where it asks for everything; what goes on with the session, from its turns; what is about the asker's posts as a
    /// whole, from these alone.</summary>
    public PromptParts PartsFor(string message)
    {
        var words = analyzer.Words(message);
        if (PostQuestions.Read(words) is { } ofPosts)
        {
            return ofPosts == PostQuestion.Lately ? PromptParts.LatestPosts : PromptParts.Posts;
        }

        var followUp = FollowUpReader.Read(words);
        var session = followUp is null ? PromptParts.None
            : followUp.Kind == FollowUpKind.Recap ? PromptParts.Window | PromptParts.SessionSummary
            : PromptParts.Window | PromptParts.Session;
        bool asksForSummary = SummaryQuestions.AsksAboutGroup(words) || SummaryQuestions.AsksForAll(words);
        return (_questions.Asks(message) ? PromptParts.Recalled | PromptParts.Context : PromptParts.None)
            | (asksForSummary ? PromptParts.Summaries : PromptParts.None)
            | session;
    }

    /// <summary>The answer to a prompt.</summary>
    public OfflineAnswer Answer(Prompt prompt)
    {
        if (prompt.Chat == ChatKind.Group && SummaryQuestions.AsksAboutGroup(analyzer.Words(prompt.Message)))
        {
            return SummaryTeller.TellGroup(prompt);
        }

        if (PostQuestions.Read(analyzer.Words(prompt.Message)) is { } ofPosts)
        {
            return PostTeller.Tell(ofPosts, prompt);
        }

        if (FollowUpReader.Read(analyzer.Words(prompt.Message)) is { } followUp && FollowUpTeller.Tell(followUp, prompt) is { } told)
        {
            return told;
        }

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
            return Phrases.VoiceOf(prompt).Welcome;
        }

        if (_smallTalk.IsGreeting(prompt.Message))
        {
            return Phrases.Greet(prompt);
        }

        return _smallTalk.IsNod(prompt.Message) ? Phrases.VoiceOf(prompt).Nod : Phrases.VoiceOf(prompt).Fallback;
    }

    private OfflineAnswer AnswerQuestion(Question question, Prompt prompt)
    {
        if (question.Subject == QuestionSubject.Bot)
        {
            return OfflineAnswer.Of(_smallTalk.IsGreeting(prompt.Message) ? Phrases.Greet(prompt) : Phrases.Introduce(prompt));
        }

        if (ContextTeller.Answer(question, prompt) is { } told)
        {
            return told;
        }

        var facts = AnswerFinder.Find(question, _facts.Read(prompt.Recalled), prompt);
        if (question.AsksForAll && TellAll(facts, prompt) is { } all)
        {
            return all;
        }

        if (facts.Count == 0)
        {
            bool asksOwnName = question.Subject == QuestionSubject.Asker && question.Content.Count == 0
                && question.Topics.Contains(Topics.Name);
            return OfflineAnswer.Of(asksOwnName ? Phrases.ShownName(prompt) : UnknownAnswer.Say(question, prompt));
        }

        return TellFacts(facts, prompt);
    }

    // Who wants short answers is told the best fact only.
    private static OfflineAnswer TellFacts(IReadOnlyList<KnownFact> facts, Prompt prompt) =>
        facts.Count > 1 && ContextTeller.FindWishForBrevity(prompt) is { } wish
            ? new OfflineAnswer(
                FactTeller.Tell(facts[0], prompt), [.. facts[0].Row.Sources.Concat(wish.Sources).Distinct()])
            : new OfflineAnswer(Phrases.LeadIn(prompt) + string.Join(' ', Tell(facts, prompt)), SourcesOf(facts));

    private static List<MessageId> SourcesOf(IEnumerable<KnownFact> facts) =>
        [.. facts.SelectMany(static fact => fact.Row.Sources).Distinct()];

    // Null where nothing is known.
    private static OfflineAnswer? TellAll(IReadOnlyList<KnownFact> facts, Prompt prompt)
    {
        if (prompt is { Chat: ChatKind.Group, Summaries.Person: { } shared })
        {
            return TellAll(facts, shared, prompt);
        }

        var told = SourcesOf(facts);
        List<ContextValue> others = [.. prompt.Context.Values.Where(value => !value.Sources.Any(told.Contains))];
        return facts.Count + others.Count == 0 ? null : new OfflineAnswer(
            List(Tell(facts, prompt).Concat(ContextTeller.Lines(others, prompt.Language)), prompt),
            [.. told.Concat(others.SelectMany(static value => value.Sources)).Distinct()]);
    }

    // In a group what the asker shares comes from other places too, of which recall shows the nearest only.
    private static OfflineAnswer TellAll(IReadOnlyList<KnownFact> facts, Summary shared, Prompt prompt)
    {
        List<KnownFact> others = [.. facts.Where(fact => !fact.Row.Sources.All(shared.Sources.Contains))];
        return new OfflineAnswer(
            List(Tell(others, prompt).Append(SummaryTeller.TellPerson(shared, prompt.Language)), prompt),
            [.. others.SelectMany(fact => fact.Row.Sources).Concat(shared.Sources).Distinct()]);
    }

    private static IEnumerable<string> Tell(IEnumerable<KnownFact> facts, Prompt prompt) =>
        facts.Select(fact => FactTeller.Tell(fact, prompt)).Distinct(StringComparer.Ordinal);

    private static string List(IEnumerable<string> sentences, Prompt prompt) =>
        string.Join('\n', sentences.Select(sentence => "• " + sentence).Prepend(Phrases.VoiceOf(prompt).KnownAboutYou));
}
