using Confidant.BotHost.Turns;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Tells what was summed up, in the language of who asks as far as it is the teller's own words.</summary>
internal static class SummaryTeller
{
    /// <summary>What the group talks about; that it is not known yet where there is no summary.</summary>
    public static OfflineAnswer TellGroup(Prompt prompt)
    {
        if (prompt.Summaries.Group is not { } summary)
        {
            return OfflineAnswer.Of(Phrases.VoiceOf(prompt).UnknownGroup);
        }

        string[] sentences = [summary.Text, Tone(summary.Tone, prompt.Language), Written(summary.Language, prompt.Language)];
        return new OfflineAnswer(string.Join(' ', sentences.Where(static sentence => sentence.Length > 0)), summary.Sources);
    }

    /// <summary>What the asker shares, as a line among what is known about them.</summary>
    public static string TellPerson(Summary summary, Language language) => language == Language.Spanish
        ? $"Lo que compartes: {summary.Text}"
        : $"What you share: {summary.Text}";

    private static string Tone(string? tone, Language language) => (tone, language) switch
    {
        (null, _) => "",
        (_, Language.English) => $"The tone is {tone}.",
        (Tones.Playful, _) => "El tono es de broma.",
        (Tones.Lively, _) => "El tono es animado.",
        (Tones.Thorough, _) => "Los mensajes son detallados.",
        (Tones.Calm, _) => "El tono es tranquilo.",
        _ => $"El tono: {tone}.",
    };

    private static string Written(Language group, Language asker) => (group, asker) switch
    {
        (Language.Spanish, Language.English) => "They write in Spanish.",
        (Language.English, Language.Spanish) => "Se escribe en inglés.",
        _ => "",
    };
}
