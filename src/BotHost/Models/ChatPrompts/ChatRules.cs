using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Models.ChatPrompts;

/// <summary>Fills the rules that a model answers by: who it is, who listens, and in which language. What people can name themselves
/// or their groups stands in the data instead.</summary>
internal static class ChatRules
{
    private static readonly string _text = PromptFiles.Read("chat.md");

    /// <summary>The rules for a prompt.</summary>
    public static string For(Prompt prompt)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = prompt.Persona.Name,
            ["role"] = prompt.Persona.Role,
            ["personality"] = prompt.Persona.Personality,
            ["instructions"] = prompt.Persona.Instructions,
            ["audience"] = Audience(prompt.Chat),
            ["memory"] = prompt.IsRemembered
                ? "What this person tells you is remembered by itself."
                : "What this person tells you is not kept. Never say that you will remember it.",
            ["language"] = prompt.Language == Language.Spanish ? "Spanish" : "English",
        };
        IEnumerable<string> lines = _text.Split('\n').Select(line => Fill(line, values));

        // A persona may leave lines empty; one empty line parts two paragraphs, never more.
        return string.Join('\n', lines.Where((line, i) => line.Length > 0 || i > 0)).Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
    }

    private static string Audience(ChatKind chat) => chat switch
    {
        ChatKind.Private => "This is a private chat with one person.",
        ChatKind.Group => "This is a group: everybody in it reads your answer.",
        _ => "This is a public place: anybody may read your answer.",
    };

    // In one pass: what a value holds is not filled again.
    private static string Fill(string line, Dictionary<string, string> values)
    {
        string filled = PlaceName.Pattern().Replace(
            line, match => values.TryGetValue(match.Groups["name"].Value, out string? value) ? value : match.Value);
        return filled.TrimEnd();
    }
}
