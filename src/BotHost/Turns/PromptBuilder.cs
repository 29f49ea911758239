using Confidant.Adapters;
using Confidant.BotHost.Agents;
using Confidant.BotHost.Models.ChatPrompts;
using Confidant.Memory;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Turns;

/// <summary>Assembles what an answer is made from. Pure: it only sees what was read for the scene's audience.</summary>
internal static class PromptBuilder
{
    /// <summary>The prompt for a message.</summary>
    public static Prompt Build(
        TurnScene scene,
        IncomingMessage message,
        IReadOnlyList<MessageId> stored,
        Recollection recollection,
        SessionContext session,
        SummaryReading summaries) => new()
        {
            Agent = scene.Agent,
            Persona = PersonaResolver.Resolve(scene.Agent),
            Audience = scene.Audience,
            Speaker = scene.Profile.Id,
            SpeakerName = scene.Profile.DisplayName,
            Chat = scene.Chat,
            GroupName = scene.Group?.Name,
            GroupDescription = scene.Group?.Description,
            Message = message.BareText,
            Attached = MediaDescriber.NotesOf(message, scene.SpokenLanguage),
            Language = scene.Language,
            At = message.At,
            Stored = stored,
            IsRemembered = stored.Count > 0 && !message.IsForwarded,
            Recalled = recollection.Rows,
            Participants = recollection.Participants,
            Window = [.. session.Window.Turns.Where(turn => !stored.Contains(turn.Id)).Select(turn => LinkedVoice.Of(scene.Audience, turn))],
            Session = [.. session.Fitting.Select(turn => LinkedVoice.Of(scene.Audience, turn))],
            SessionSummary = session.Summary,
            Summaries = summaries,
        };

    /// <summary>The prompt as the messages that a model is sent.</summary>
    /// <param name="prompt">What the answer is made from, all of it fit for the model.</param>
    /// <param name="maxTokens">How long they may be together, by estimate.</param>
    public static IReadOnlyList<ChatMessage> ToMessages(Prompt prompt, int maxTokens) => ChatPrompt.ToMessages(prompt, maxTokens);
}
