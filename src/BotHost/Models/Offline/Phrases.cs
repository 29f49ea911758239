using Confidant.BotHost.Agents;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>What the responder says beside facts, in the voice of who answers. Which of several phrases depends on the message
/// alone.</summary>
internal static class Phrases
{
    /// <summary>The voice of who answers, in the language of the answer.</summary>
    public static Voice VoiceOf(Prompt prompt) => (PresetLibrary.Find(prompt.Persona.Preset) ?? PresetLibrary.Neutral).In(prompt.Language);

    /// <summary>Acknowledges a statement.</summary>
    public static string Acknowledge(Prompt prompt)
    {
        Voice voice = VoiceOf(prompt);
        return Choose(
            (prompt.IsRemembered, prompt.Chat) switch
            {
                (false, _) => voice.NotKept,
                (_, ChatKind.Group) => voice.AcknowledgeGroup,
                _ => voice.Acknowledge,
            },
            prompt);
    }

    /// <summary>What comes before a recalled fact; empty where nothing does.</summary>
    public static string LeadIn(Prompt prompt) =>
        VoiceOf(prompt).LeadIn is { Count: > 0 } choices ? Choose(choices, prompt) + " " : "";

    /// <summary>Greets, and says what it can do.</summary>
    public static string Greet(Prompt prompt) => Fill(VoiceOf(prompt).Greet, "name", prompt.SpeakerName);

    /// <summary>Says who it is; a role of its own that an agent was given too, in the words it was given in.</summary>
    public static string Introduce(Prompt prompt)
    {
        string introduction = Fill(VoiceOf(prompt).Introduce, "agent", prompt.Persona.Name);
        return prompt.Agent.Role is { } role
            ? $"{introduction} {(prompt.Language == Language.Spanish ? "Mi papel" : "My role")}: {role.TrimEnd('.')}."
            : introduction;
    }

    /// <summary>Tells the name that is shown for the asker.</summary>
    public static string ShownName(Prompt prompt) => Fill(VoiceOf(prompt).ShownName, "name", prompt.SpeakerName);

    /// <summary>Puts words into a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="place">The name of the place that they go to.</param>
    /// <param name="words">The words.</param>
    public static string Fill(string phrase, string place, string words) =>
        phrase.Replace($"{{{place}}}", words, StringComparison.Ordinal);

    private static string Choose(IReadOnlyList<string> choices, Prompt prompt) =>
        choices[(int)(StableHash(prompt.Message) % (uint)choices.Count)];

    private static uint StableHash(string text)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }
}
