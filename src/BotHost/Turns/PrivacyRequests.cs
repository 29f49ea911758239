using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>Finds out what a message asks about its sender's privacy.</summary>
internal sealed class PrivacyRequests(IIntentDetector intents)
{
    /// <summary>What it asks; null for nothing. Forwarded words ask nothing, nor do words that are not for the bot.</summary>
    public async ValueTask<PrivacyIntent?> FindAsync(
        TurnScene scene, IncomingMessage message, CancellationToken cancellationToken)
    {
        bool isForBot = scene.Chat == ChatKind.Private || (scene.Chat == ChatKind.Group && message.IsAddressedToBot);
        bool isNote = message.Program is { Purpose: ProgramPurpose.Note };
        return isForBot && !isNote && !message.IsForwarded && message.BareText.Length > 0
            ? (await intents.DetectAsync(message.BareText, scene.SpokenLanguage, cancellationToken)).Privacy
            : null;
    }

    /// <summary>Whether a request says of its own message that it is private.</summary>
    public static bool MarksItself(PrivacyIntent? request) =>
        request is PrivacyIntent.MarkPrivate { Binding: IntentBinding.ThisMessage };
}
