using System.Buffers.Text;
using System.Security.Cryptography;
using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Turns answers and command results into the rows that are committed.</summary>
internal sealed class ReplyComposer(TimeProvider time)
{
    private const int TokenBytes = 16;

    private static readonly TimeSpan _buttonLife = TimeSpan.FromHours(24);

    /// <summary>The commit of an answer in a conversation.</summary>
    public static TurnCommit Compose(
        TurnScene scene, IncomingMessage message, BotReply reply, IReadOnlyList<PartitionEpoch> epochs)
    {
        var outgoing = new OutgoingMessage
        {
            Text = reply.Text,
            ReplyTo = scene.Chat == ChatKind.Private ? null : message.MessageId,
        };
        return new TurnCommit
        {
            Entry = scene.Entry.Id,
            Lease = scene.Lease,
            Audience = scene.Audience,
            Conversation = scene.Conversation,
            ReadEpochs = epochs,
            Replies = [.. Chunk(scene, outgoing, reply.Sources)],
            // A person who has remembering switched off leaves no trace of what they were told either.
            Reply = scene.Profile.Remembering && scene.Chat != ChatKind.Public ? reply : null,
        };
    }

    /// <summary>The commit of a command that was typed.</summary>
    public TurnCommit Compose(TurnScene scene, CommandResult result, IncomingMessage message) =>
        Compose(scene, result, message.PrivateReplyHandle, message.MessageId, null, false);

    /// <summary>The commit of a command whose button was pressed: its first reply replaces the message with the button.</summary>
    public TurnCommit Compose(TurnScene scene, CommandResult result, ButtonPressed press) =>
        Compose(scene, result, press.PressId, null, press.MessageId, press.IsEphemeral);

    private TurnCommit Compose(
        TurnScene scene,
        CommandResult result,
        string? handle,
        PlatformMessageId? replyTo,
        PlatformMessageId? replaces,
        bool isEphemeral)
    {
        var drafts = new List<OutboxDraft>();
        var buttons = new List<ButtonDraft>();
        for (int i = 0; i < result.Replies.Count; i++)
        {
            CommandReply reply = result.Replies[i];
            bool isPrivate = scene.Chat != ChatKind.Private && result.IsPrivate;
            var outgoing = new OutgoingMessage
            {
                Text = reply.Text,
                Document = reply.Document,
                Buttons = [.. reply.Buttons.Select(row => (IReadOnlyList<Button>)[.. row.Select(b => Mint(scene, b, isPrivate, buttons))])],
                ReplyTo = scene.Chat == ChatKind.Private ? null : replyTo,
                Replaces = i == 0 && reply.Document is null ? replaces : null,
                Private = isPrivate
                    ? new PrivateDelivery(
                        scene.Profile.Account, handle, result.LinkText, result.LinkPayload, isEphemeral)
                    : null,
            };
            drafts.AddRange(Chunk(scene, outgoing, reply.Sources));
        }

        return new TurnCommit
        {
            Entry = scene.Entry.Id,
            Lease = scene.Lease,
            // What everybody there reads is checked again for them as it is committed.
            Audience = result.IsPrivate ? null : scene.Audience,
            Effects = result.Effects,
            Replies = drafts,
            Buttons = buttons,
        };
    }

    private static IEnumerable<OutboxDraft> Chunk(TurnScene scene, OutgoingMessage message, IReadOnlyList<MessageId> sources) =>
        scene.Adapter.Split(message).Select(chunk => new OutboxDraft(scene.Conversation, PayloadCodec.Encode(chunk), sources));

    private Button Mint(TurnScene scene, CommandButton button, bool isPrivate, List<ButtonDraft> drafts)
    {
        string token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        drafts.Add(new ButtonDraft(
            token,
            scene.Profile.Id,
            isPrivate ? null : scene.Conversation,
            button.Action,
            button.Argument,
            time.GetUtcNow() + _buttonLife));
        return new Button(button.Label, token);
    }
}
