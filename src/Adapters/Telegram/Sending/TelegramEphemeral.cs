using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Telegram;

/// <summary>Messages in a group that one person sees (Bot API 10.2). A server that does not know them ignores what it does not
/// know and would show the words to all, so it is asked once before any are sent. Safe for concurrent use.</summary>
internal sealed partial class TelegramEphemeral(
    TelegramClient client, TelegramSender sender, TelegramOutcomes outcomes, ILogger<TelegramEphemeral> logger)
{
    private volatile string? _support;

    /// <summary>Sends or edits where the server takes it.</summary>
    /// <returns>Null where another way has to be found.</returns>
    public async ValueTask<SendOutcome?> TrySendAsync(
        TelegramTarget target,
        long recipient,
        OutgoingMessage message,
        PrivateDelivery delivery,
        TelegramGate gate,
        CancellationToken cancellationToken)
    {
        try
        {
            if (!await IsSupportedAsync(cancellationToken))
            {
                return null;
            }
        }
        catch (TelegramApiException failure)
        {
            return outcomes.Of(failure, target.Chat);
        }

        if (delivery.IsEphemeral && TelegramMessageId.Ephemeral(message.Replaces?.Value) is { } id
            && await TryEditAsync(target, recipient, id, message, gate, cancellationToken) is { } edited)
        {
            return edited;
        }

        return await TrySendNewAsync(target, recipient, message, gate, cancellationToken);
    }

    private ValueTask<SendOutcome?> TryEditAsync(
        TelegramTarget target, long recipient, long id, OutgoingMessage message, TelegramGate gate, CancellationToken cancellationToken)
    {
        EditMessageTextRequest request = new()
        {
            ChatId = target.Chat,
            ReceiverUserId = recipient,
            EphemeralMessageId = id,
            Text = Utf16Text.Repair(message.Text),
            Entities = TelegramFormat.Entities(message),
            ReplyMarkup = TelegramFormat.Keyboard(message),
        };
        return TryAsync(target, token => client.EditEphemeralMessageTextAsync(request, token), gate, cancellationToken);
    }

    private ValueTask<SendOutcome?> TrySendNewAsync(
        TelegramTarget target,
        long recipient,
        OutgoingMessage message,
        TelegramGate gate,
        CancellationToken cancellationToken)
    {
        long? answered = TelegramMessageId.Ephemeral(message.AnswerHandle);
        // Telegram may leave out which such message a reply answers, so no answer could be told: it is typed as a command.
        SendMessageRequest request = target.Compose(message with { Question = null });
        request = request with
        {
            EphemeralMessageParameters = new EphemeralMessageParameters(recipient, answered is null ? message.AnswerHandle : null),
            ReplyParameters = answered is null ? request.ReplyParameters : new ReplyParameters(null, answered),
        };
        return TryAsync(
            target,
            async token =>
            {
                TelegramMessage sent = await client.SendMessageAsync(request, token);
                if (sent.EphemeralMessageId is null)
                {
                    await WithdrawAsync(target, sent, token);
                }
            },
            gate,
            cancellationToken);
    }

    private async ValueTask<SendOutcome?> TryAsync(
        TelegramTarget target, Func<CancellationToken, Task> request, TelegramGate gate, CancellationToken cancellationToken)
    {
        bool isRefused = false;
        SendOutcome outcome = await sender.RunAsync(
            target.Chat,
            gate,
            request,
            (failure, _) =>
            {
                // Silence, migration, interruption and a topic that is gone mean the same for every way; a refusal means another way.
                isRefused = failure is not (TelegramErrorKind.TooManyRequests or TelegramErrorKind.ChatMigrated or TelegramErrorKind.ThreadGone
                    or TelegramErrorKind.Network or TelegramErrorKind.Timeout or TelegramErrorKind.ServerError
                    or TelegramErrorKind.MalformedAnswer or TelegramErrorKind.Unauthorized or TelegramErrorKind.NotModified);
                return ValueTask.FromResult<SendOutcome?>(null);
            },
            cancellationToken);
        return isRefused ? null : outcome;
    }

    private async Task WithdrawAsync(TelegramTarget target, TelegramMessage sent, CancellationToken cancellationToken)
    {
        _support = "no";
        LogShownToAll(target.Chat, sent.MessageId);
        await client.DeleteMessageAsync(new DeleteMessageRequest(target.Chat, sent.MessageId), cancellationToken);
        throw new TelegramApiException("sendMessage", TelegramErrorKind.BadRequest);
    }

    private async ValueTask<bool> IsSupportedAsync(CancellationToken cancellationToken)
    {
        if (_support is { } known)
        {
            return known == "yes";
        }

        try
        {
            await client.ProbeEphemeralAsync(cancellationToken);
            _support = "yes";
        }
        catch (TelegramApiException answer) when (answer.ErrorCode == 400)
        {
            _support = "yes";
        }
        catch (TelegramApiException answer) when (answer.Kind == TelegramErrorKind.NotFound)
        {
            _support = "no";
        }

        return _support == "yes";
    }

    [LoggerMessage(Level = LogLevel.Error,
        Message = "The Telegram server showed message {MessageId} in chat {ChatId} to all instead of one person; it was removed.")]
    private partial void LogShownToAll(long chatId, long messageId);
}
