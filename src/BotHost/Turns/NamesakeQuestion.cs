using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Asks somebody once, after their first private talk, whether they talk with the bot on another platform, where a profile there
/// shows the same name. The question names nobody and no platform, and nothing follows from the name.</summary>
internal sealed class NamesakeQuestion(IClaimStore claims, ReplyComposer composer)
{
    /// <summary>Adds the question to a turn, where it is due.</summary>
    public async ValueTask<TurnCommit> AddAsync(
        TurnScene scene, IncomingMessage message, TurnCommit commit, CancellationToken cancellationToken)
    {
        bool isDue = scene.Chat == ChatKind.Private && message.Program is null
            && scene.Profile is { Remembering: true, IsNamesakeChecked: false }
            && scene.Conversation.Platform != Platform.Playground;
        if (!isDue || await claims.HasNamesakeAsync(scene.Subject, cancellationToken) is not { } hasNamesake)
        {
            return commit;
        }

        CommandResult asked = new()
        {
            Replies = hasNamesake ? [new CommandReply(ReplyTexts.For(scene.Language).Claims.ElsewhereToo)] : [],
            Effects = [new TurnEffect.NoteNamesakeCheck(scene.Subject)],
        };
        return ReplyComposer.Join(commit, composer.Compose(scene, asked, message));
    }
}
