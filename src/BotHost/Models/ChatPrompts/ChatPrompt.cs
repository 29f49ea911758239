using Confidant.BotHost.Models.Clients;
using Confidant.BotHost.Turns;
using Confidant.Memory;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.ChatPrompts;

/// <summary>Writes a prompt as the messages that a model is sent. Pure.</summary>
/// <remarks>Rules, who asks, and the message itself are always there. The rest is taken as long as it fits, in this order: what
/// the message carries, the latest turns, recalled rows, the asker's own context, earlier turns, what the session's earlier turns say in short, turns of the
/// session that the message reminds of, what the asker shares, what the group talks about, what the asker posts, what other personas of theirs
/// learned, and how the asker talks.
/// Of each the best come first, and the first that does not fit ends it. What they post comes before all of it where they ask for it.</remarks>
internal static class ChatPrompt
{
    private const int LatestTurns = 4;

    /// <summary>The messages.</summary>
    /// <param name="prompt">What the answer is made from.</param>
    /// <param name="maxTokens">How long they may be together, by estimate.</param>
    public static IReadOnlyList<ChatMessage> ToMessages(Prompt prompt, int maxTokens)
    {
        string rules = ChatRules.For(prompt);
        string place = ChatLines.Place(prompt);
        string message = Shorten(WordsOf(prompt), maxTokens / 2);
        var room = new TokenRoom(maxTokens - TokenEstimate.Of(rules) - TokenEstimate.Of(place) - TokenEstimate.Of(message));

        List<string> attached = room.TakeFrom(prompt.Attached.Select(ChatLines.Attached));
        List<string> posts = room.TakeFrom(prompt.Posts is { } overview ? ChatLines.Of(overview) : []);
        List<TranscriptTurn> latestFirst = [.. prompt.Window.Reverse()];
        List<TranscriptTurn> turns = room.TakeFrom(latestFirst.Take(LatestTurns), TextOf);
        List<string> rows = room.TakeFrom(prompt.Recalled.Select(static (row, i) => ChatLines.Row(row, i + 1)));
        List<string> values = room.TakeFrom(prompt.Context.Values.Select(ChatLines.Value));
        if (turns.Count == Math.Min(LatestTurns, latestFirst.Count))
        {
            turns.AddRange(room.TakeFrom(latestFirst.Skip(LatestTurns), TextOf));
        }

        List<string> session = room.TakeFrom(prompt.SessionSummary is { } before ? [ChatLines.Of(before)] : []);
        List<string> fitting = room.TakeFrom(prompt.Session
            .Where(turn => !turns.Contains(turn)).Select(static turn => ChatLines.Turn(turn, "said_in_session")));
        List<string> summaries = room.TakeFrom(Summaries(prompt));
        posts.AddRange(room.TakeFrom(ChatLines.Of(prompt.Self).Except(posts, StringComparer.Ordinal)));
        posts.AddRange(room.TakeFrom(prompt.Personas.SelectMany(ChatLines.Of)));
        List<string> patterns = room.TakeFrom(
            prompt.Context.Patterns.Messages > 0 ? [ChatLines.Patterns(prompt.Context.Patterns)] : []);

        string data = string.Join('\n', [place, .. attached, .. values, .. patterns, .. posts, .. summaries, .. session, .. fitting, .. rows]);
        turns.Reverse();
        return
        [
            new ChatMessage(ChatRole.System, rules),
            new ChatMessage(ChatRole.User, $"<data>\n{data}\n</data>"),
            .. turns.Select(ToMessage),
            new ChatMessage(ChatRole.User, message),
        ];
    }

    // Who sends nothing but a picture says that; an empty message endpoints refuse.
    private static string WordsOf(Prompt prompt) =>
        prompt.Message.Length > 0 ? prompt.Message : MediaNotes.Join("", prompt.Attached);

    private static IEnumerable<string> Summaries(Prompt prompt)
    {
        if (prompt.Summaries.Person is { } person)
        {
            yield return ChatLines.Of(person, "speaker_shares");
        }

        if (prompt.Summaries.Group is { } group)
        {
            yield return ChatLines.Of(group, "group_summary");
        }
    }

    private static ChatMessage ToMessage(TranscriptTurn turn) =>
        new(turn.Author is null ? ChatRole.Assistant : ChatRole.User, TextOf(turn));

    private static string TextOf(TranscriptTurn turn) => turn.Author is null ? turn.Text : ChatLines.Turn(turn, "turn");

    // Two characters a token is less than any language needs.
    private static string Shorten(string text, int maxTokens)
    {
        if (TokenEstimate.Of(text) <= maxTokens)
        {
            return text;
        }

        int length = Math.Min(text.Length, maxTokens * 2);
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
