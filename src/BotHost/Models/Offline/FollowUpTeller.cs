using Confidant.BotHost.Commands;
using Confidant.BotHost.Turns;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Answers what goes on with a session from its turns, word for word.</summary>
internal static class FollowUpTeller
{
    private const int MostTurns = 4;

    /// <summary>The answer; null where the session has none.</summary>
    public static OfflineAnswer? Tell(FollowUp followUp, Prompt prompt) => followUp.Kind switch
    {
        FollowUpKind.Item => TellItem(followUp.Item, prompt),
        FollowUpKind.Compare => TellComparison(prompt),
        FollowUpKind.Recap => TellRecap(prompt),
        FollowUpKind.SaidByBot => TellMore([.. OwnFirst(prompt.Session, static turn => turn.Author is null)], prompt),
        _ => TellMore(prompt.Session, prompt),
    };

    private static OfflineAnswer? TellMore(IReadOnlyList<TranscriptTurn> fitting, Prompt prompt) => fitting.Count == 0
        ? null
        : Quote(
            prompt.Language == Language.Spanish ? "Esto se dijo sobre eso en esta sesión:" : "This was said about that in this session:",
            fitting.Take(MostTurns).OrderBy(static turn => turn.SaidAt),
            prompt);

    private static OfflineAnswer? TellComparison(Prompt prompt)
    {
        List<TranscriptTurn> other = [.. prompt.Session.Take(2).OrderBy(static turn => turn.SaidAt)];
        List<TranscriptTurn> present =
            [.. prompt.Window.Reverse().Where(turn => !other.Contains(turn) && Tells(turn)).Take(2).Reverse()];
        if (other.Count == 0 || present.Count == 0)
        {
            return null;
        }

        bool isSpanish = prompt.Language == Language.Spanish;
        var first = Quote(isSpanish ? "De lo último se dijo:" : "Of the latest, this was said:", present, prompt);
        var second = Quote(isSpanish ? "Y de lo otro:" : "And of the other:", other, prompt);
        return new OfflineAnswer($"{first.Text}\n{second.Text}", [.. first.Sources.Concat(second.Sources).Distinct()]);
    }

    private static OfflineAnswer? TellItem(int number, Prompt prompt)
    {
        foreach (TranscriptTurn turn in prompt.Window.Reverse())
        {
            IReadOnlyList<string> items = ListItems.Of(turn.Text);
            int index = number < 0 ? items.Count - 1 : number - 1;
            if (items.Count > 0 && index < items.Count)
            {
                return new OfflineAnswer(
                    prompt.Language == Language.Spanish
                        ? $"{Name(turn, prompt)}, el punto {index + 1}: «{items[index]}»."
                        : $"{Name(turn, prompt)}, number {index + 1}: “{items[index]}”.",
                    [turn.Id]);
            }
        }

        return null;
    }

    private static OfflineAnswer? TellRecap(Prompt prompt)
    {
        List<TranscriptTurn> said = [.. prompt.Window.Where(static turn => turn.Author is not null && Tells(turn)).TakeLast(MostTurns)];
        if (said.Count == 0 && prompt.SessionSummary is null)
        {
            return null;
        }

        var told = Quote(
            prompt.Language == Language.Spanish ? "En esta sesión hemos hablado de esto:" : "In this session we talked about this:",
            said,
            prompt);
        return prompt.SessionSummary is { } summary
            ? new OfflineAnswer(
                told.Text.Insert(told.Text.IndexOf(':', StringComparison.Ordinal) + 1, "\n" + Indented(summary.Text)),
                [.. summary.Sources.Concat(told.Sources).Distinct()])
            : told;
    }

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(static line => "• " + line));

    private static OfflineAnswer Quote(string title, IEnumerable<TranscriptTurn> turns, Prompt prompt)
    {
        List<TranscriptTurn> quoted = [.. turns];
        (char open, char close) = prompt.Language == Language.Spanish ? ('«', '»') : ('“', '”');
        IEnumerable<string> lines = quoted.Select(turn => $"• {Name(turn, prompt)}: {open}{Excerpt.Of(turn.Text)}{close}");
        return new OfflineAnswer(string.Join('\n', lines.Prepend(title)), [.. quoted.Select(static turn => turn.Id)]);
    }

    private static string Name(TranscriptTurn turn, Prompt prompt) => (turn.Author, prompt.Language) switch
    {
        (null, Language.Spanish) => "Yo",
        (null, _) => "I",
        ({ } author, Language.Spanish) when author == prompt.Speaker => "Tú",
        ({ } author, _) when author == prompt.Speaker => "You",
        _ => turn.AuthorName,
    };

    private static IEnumerable<TranscriptTurn> OwnFirst(IReadOnlyList<TranscriptTurn> turns, Func<TranscriptTurn, bool> isWanted) =>
        turns.Any(isWanted) ? turns.Where(isWanted) : turns;

    // A question, and the bot's acknowledgement, say nothing of their own.
    private static bool Tells(TranscriptTurn turn) =>
        turn.Author is not null && !turn.Text.Contains('?', StringComparison.Ordinal);
}
