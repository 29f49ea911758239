using System.Text.Json;
using System.Text.Json.Serialization;
using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Jobs;

/// <summary>Where the receipt of a forget goes once the files are clean; kept with the job, without anybody's words.</summary>
internal sealed record ForgetReceipt
{
    /// <summary>The conversation of the forget.</summary>
    public required string Conversation { get; init; }

    /// <summary>The language of the receipt.</summary>
    public required Language Language { get; init; }

    /// <summary>The account it is for.</summary>
    public required string Recipient { get; init; }

    /// <summary>Whether others read along in the conversation.</summary>
    public required bool IsInGroup { get; init; }

    /// <summary>The message that the receipt replaces; null where it is a new one.</summary>
    public string? Replaces { get; init; }

    /// <summary>Whether that message is shown to the recipient only.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>What the platform gave for answering the forget, good for minutes; null where nothing.</summary>
    public string? AnswerHandle { get; init; }

    /// <summary>The receipt for the caller of a forget.</summary>
    public static ForgetReceipt From(CommandCall call) => new()
    {
        Conversation = call.Conversation.ToString(),
        Language = call.Language,
        Recipient = call.Profile.Account.Value,
        IsInGroup = call.IsInGroup,
        Replaces = call.PressedMessage?.Value,
        IsEphemeral = call.IsPressedMessageEphemeral,
        AnswerHandle = call.AnswerHandle,
    };

    /// <summary>Reads a job's note; null where it has none.</summary>
    public static ForgetReceipt? Decode(ReadOnlyMemory<byte> note) =>
        note.IsEmpty ? null : JsonSerializer.Deserialize(note.Span, ForgetReceiptJson.Default.ForgetReceipt);

    /// <summary>The form that a job keeps.</summary>
    public byte[] Encode() => JsonSerializer.SerializeToUtf8Bytes(this, ForgetReceiptJson.Default.ForgetReceipt);

    /// <summary>The message to send.</summary>
    public OutboxDraft ToDraft(ForgetCounts counts)
    {
        var conversation = ConversationKey.Parse(Conversation);
        IReplyTexts texts = ReplyTexts.For(Language);
        var message = new OutgoingMessage
        {
            Text = texts.Forget.Done(counts),
            Replaces = Replaces is null ? null : new PlatformMessageId(Replaces),
            AnswerHandle = AnswerHandle,
            Private = IsInGroup
                ? new PrivateDelivery(
                    new PlatformUserId(conversation.Platform, Recipient), texts.ContinueInPrivate, "start", IsEphemeral)
                : null,
        };
        return new OutboxDraft(conversation, PayloadCodec.Encode(message), []);
    }
}

[JsonSerializable(typeof(ForgetReceipt))]
internal sealed partial class ForgetReceiptJson : JsonSerializerContext;
