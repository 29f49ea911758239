using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>Finds out what a message asks about its sender's privacy, and which accounts it says are theirs.</summary>
internal sealed class PrivacyRequests(IIntentDetector intents, OfflineIntentDetector rules)
{
    /// <summary>What it asks and says. Forwarded words do neither. Words that are not for the bot ask nothing, and no model is shown them
    /// for that; where they are stored, rules see what they say is the sender's. A program says nothing of the person it speaks for.</summary>
    public async ValueTask<DetectedIntents> DetectAsync(
        TurnScene scene, IncomingMessage message, CancellationToken cancellationToken)
    {
        bool isNote = message.Program is { Purpose: ProgramPurpose.Note };
        if (isNote || message.IsForwarded || message.BareText.Length == 0)
        {
            return DetectedIntents.None;
        }

        if (scene.Chat == ChatKind.Private || (scene.Chat == ChatKind.Group && message.IsAddressedToBot))
        {
            DetectedIntents found = await intents.DetectAsync(message.BareText, scene.SpokenLanguage, cancellationToken);
            return message.Program is null ? found : found with { Hints = [] };
        }

        return message is { Program: null, IsAddressedToOther: false } && MessageKeeper.MayStore(scene, message)
            ? new DetectedIntents(null, rules.Detect(message.BareText, scene.SpokenLanguage).Hints)
            : DetectedIntents.None;
    }

    /// <summary>What it asks about privacy; null for nothing.</summary>
    public async ValueTask<PrivacyIntent?> FindAsync(
        TurnScene scene, IncomingMessage message, CancellationToken cancellationToken) =>
        (await DetectAsync(scene, message, cancellationToken)).Privacy;

    /// <summary>Whether a request says of its own message that it is private.</summary>
    public static bool MarksItself(PrivacyIntent? request) =>
        request is PrivacyIntent.MarkPrivate { Binding: IntentBinding.ThisMessage };
}
