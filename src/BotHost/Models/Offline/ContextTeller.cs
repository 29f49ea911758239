using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Turns;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Tells the asker what belongs to them rather than to one agent, and minds how they want to be answered.</summary>
internal static class ContextTeller
{
    private static readonly string[] _short = ["short", "brief", "concise", "succinct", "cort", "breve", "concis", "resumid"];

    /// <summary>The answer to a question for a kind of thing that a person may have several of; null where it is none, or nothing
    /// of that kind is known.</summary>
    public static OfflineAnswer? Answer(Question question, Prompt prompt)
    {
        if (question is not { Subject: QuestionSubject.Asker, Content.Count: 0, AsksForAll: false })
        {
            return null;
        }

        List<ContextValue> values =
            [.. prompt.Context.Values.Where(value => IsTold(value.Kind) && question.Topics.Contains(value.Kind.Topic))];
        return values.Count == 0 ? null : new OfflineAnswer(
            string.Join('\n', Lines(values, prompt.Language)),
            [.. values.SelectMany(static value => value.Sources).Distinct()]);
    }

    /// <summary>The values as lines, one for each kind.</summary>
    public static IEnumerable<string> Lines(IEnumerable<ContextValue> values, Language language) => values
        .GroupBy(static value => value.Kind)
        .Select(kind => $"{ReplyTexts.For(language).Context.Kind(kind.Key)}: {string.Join("; ", kind.Select(static value => value.Text))}");

    /// <summary>The wish to be answered briefly; null where there is none.</summary>
    public static ContextValue? FindWishForBrevity(Prompt prompt) => prompt.Context.Of(ContextKinds.DetailLevel)
        .FirstOrDefault(static wish => _short.Any(word => wish.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    // Single facts are told as sentences, from what was recalled.
    private static bool IsTold(ContextKind kind) => (kind.IsMany && kind != ContextKinds.CommunicationStyle) || kind == ContextKinds.Industry;
}
