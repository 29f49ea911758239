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

    private static readonly TimeSpan _questionLife = TimeSpan.FromHours(1);

    /// <summary>The commit of an answer in a conversation.</summary>
    /// <param name="scene">Who speaks and who listens.</param>
    /// <param name="message">What is answered.</param>
    /// <param name="reply">The answer as it was written.</param>
    /// <param name="shown">How it is shown, where it was written in Markdown; null where its words are shown as they are.</param>
    /// <param name="replaces">The message that showed it while it was made; null for none.</param>
    /// <param name="epochs">The epochs of what was read for it.</param>
    public static TurnCommit Compose(
        TurnScene scene,
        IncomingMessage message,
        BotReply reply,
        FormattedText? shown,
        PlatformMessageId? replaces,
        IReadOnlyList<PartitionEpoch> epochs)
    {
        OutgoingMessage outgoing = Say(scene, message, reply, shown, replaces);
        return scene.End() with
        {
            Audience = scene.Audience,
            Conversation = scene.Conversation,
            ReadEpochs = epochs,
            Replies = Chunk(scene, [(outgoing, reply.Sources, false)]),
            // A person who has remembering switched off leaves no trace of what they were told either.
            Reply = scene.Profile.Remembering && scene.Chat != ChatKind.Public ? reply : null,
        };
    }

    /// <summary>An answer as it is sent.</summary>
    /// <param name="scene">Who speaks and who listens.</param>
    /// <param name="message">What is answered.</param>
    /// <param name="reply">The answer as it was written.</param>
    /// <param name="shown">How it is shown, where it was written in Markdown; null where its words are shown as they are.</param>
    /// <param name="replaces">The message that showed it while it was made; null for none.</param>
    public static OutgoingMessage Say(
        TurnScene scene, IncomingMessage message, BotReply reply, FormattedText? shown, PlatformMessageId? replaces) => new()
        {
            Text = shown?.Text ?? reply.Text,
            Spans = shown?.Spans ?? [],
            Markdown = shown is null ? null : reply.Text,
            Replaces = replaces,
            ReplyTo = scene.Chat == ChatKind.Private ? null : message.MessageId,
            AnswerTo = message.DeliveryKey,
            AnswerHandle = message.ReplyHandle,
        };

    /// <summary>The commit of a command that was typed.</summary>
    public TurnCommit Compose(TurnScene scene, CommandResult result, IncomingMessage message) =>
        Compose(scene, result, message.DeliveryKey, message.ReplyHandle, message.MessageId, null, false);

    /// <summary>The commit of a command whose button was pressed: its first reply replaces the message with the button.</summary>
    public TurnCommit Compose(TurnScene scene, CommandResult result, ButtonPressed press) =>
        Compose(scene, result, press.DeliveryKey, press.PressId, null, press.MessageId, press.IsEphemeral);

    /// <summary>One turn that does what two do: what the second says is no part of the reply that the first keeps.</summary>
    public static TurnCommit Join(TurnCommit commit, TurnCommit apart) => commit with
    {
        Effects = [.. commit.Effects, .. apart.Effects],
        Replies = [.. commit.Replies, .. apart.Replies.Select(static draft => draft with { IsApart = true })],
        Notices = [.. commit.Notices, .. apart.Notices],
        Buttons = [.. commit.Buttons, .. apart.Buttons],
    };

    /// <summary>The commit of what is told about something that no message asked for.</summary>
    /// <param name="scene">Who is told, and where.</param>
    /// <param name="result">What.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="replaces">The message of ours that it takes the place of; null for none.</param>
    public TurnCommit Compose(TurnScene scene, CommandResult result, IncomingEvent happened, PlatformMessageId? replaces = null) =>
        Compose(scene, result, happened.DeliveryKey, null, null, replaces, false);

    private TurnCommit Compose(
        TurnScene scene,
        CommandResult result,
        string answered,
        string? handle,
        PlatformMessageId? replyTo,
        PlatformMessageId? replaces,
        bool isEphemeral)
    {
        var messages = new List<(OutgoingMessage Message, IReadOnlyList<MessageId> Sources, bool IsSecret)>();
        var buttons = new List<ButtonDraft>();
        for (int i = 0; i < result.Replies.Count; i++)
        {
            CommandReply reply = result.Replies[i];
            bool isPrivate = scene.Chat != ChatKind.Private && result.IsPrivate;
            var outgoing = new OutgoingMessage
            {
                Text = reply.Text,
                Spans = reply.Spans,
                Document = reply.Document,
                Buttons = [.. reply.Buttons.Select(row => (IReadOnlyList<Button>)[.. row.Select(b => Mint(scene.Profile.Id, b, isPrivate ? null : scene.Conversation, buttons))])],
                ReplyTo = scene.Chat == ChatKind.Private ? null : replyTo,
                Question = reply.Question is { } question ? Mint(scene, question, buttons) : null,
                Replaces = i == 0 && reply.Document is null && reply.Question is null ? replaces : null,
                Private = isPrivate
                    ? new PrivateDelivery(
                        scene.Profile.Account, result.LinkText, result.LinkPayload, isEphemeral)
                    : null,
                AnswerTo = answered,
                AnswerHandle = handle,
            };
            messages.Add((outgoing, reply.Sources, reply.IsSecret));
        }

        return scene.End() with
        {
            // What everybody there reads is checked again for them as it is committed.
            Audience = result.IsPrivate ? null : scene.Audience,
            Effects = result.Effects,
            Replies = Chunk(scene, messages),
            Notices = [.. result.Notices.Select(notice => Compose(notice, buttons))],
            Buttons = buttons,
        };
    }

    // Where it goes is known as it is committed; it is short enough for every platform.
    private NoticeDraft Compose(CommandNotice notice, List<ButtonDraft> drafts) => new(
        notice.To,
        PayloadCodec.Encode(new OutgoingMessage
        {
            Text = notice.Reply.Text,
            Buttons =
            [
                .. notice.Reply.Buttons.Select(row => (IReadOnlyList<Button>)[.. row.Select(b => Mint(notice.To, b, null, drafts))]),
            ],
        }));

    /// <summary>What an answer of some messages is sent as.</summary>
    private static List<OutboxDraft> Chunk(
        TurnScene scene, List<(OutgoingMessage Message, IReadOnlyList<MessageId> Sources, bool IsSecret)> messages)
    {
        var drafts = new List<OutboxDraft>();
        for (int i = 0; i < messages.Count; i++)
        {
            (OutgoingMessage message, IReadOnlyList<MessageId> sources, bool isSecret) = messages[i];
            IReadOnlyList<OutgoingMessage> chunks = scene.Adapter.Split(message);
            for (int j = 0; j < chunks.Count; j++)
            {
                bool hasMore = i < messages.Count - 1 || j < chunks.Count - 1;
                drafts.Add(new OutboxDraft(scene.Conversation, PayloadCodec.Encode(chunks[j] with { HasMore = hasMore }), sources)
                {
                    IsSecret = isSecret,
                });
            }
        }

        return drafts;
    }

    /// <summary>Known by the message that asks, wherever that is delivered; its token is shown to nobody.</summary>
    private Question Mint(TurnScene scene, CommandQuestion question, List<ButtonDraft> drafts)
    {
        string token = NewToken();
        drafts.Add(new ButtonDraft(
            token, scene.Profile.Id, Conversation: null, question.Action, question.Argument, time.GetUtcNow() + _questionLife));
        return new Question(token, question.Placeholder);
    }

    private static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    private Button Mint(UserId presser, CommandButton button, ConversationKey? conversation, List<ButtonDraft> drafts)
    {
        if (button.Address is { } page)
        {
            return new Button(button.Label, "") { Address = page };
        }

        string token = NewToken();
        drafts.Add(new ButtonDraft(
            token, presser, conversation, button.Action, button.Argument, time.GetUtcNow() + button.Lifetime));
        return new Button(button.Label, token);
    }
}
