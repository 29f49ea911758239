using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>Sends one chunk where its whole chat may read it.</summary>
internal sealed class TelegramSender(
    TelegramClient client, TelegramPace pace, TelegramOutcomes outcomes, TelegramKnownMethods known)
{
    /// <summary>Sends or edits.</summary>
    public async ValueTask<SendOutcome> SendAsync(
        TelegramTarget target, OutgoingMessage message, TelegramGate gate, CancellationToken cancellationToken)
    {
        if (message.Replaces is not { } replaced)
        {
            return await SendNewAsync(target, message, gate, cancellationToken);
        }

        if (TelegramMessageId.Public(replaced.Value) is not { } id)
        {
            return new SendOutcome.Refused("no message of this chat to replace");
        }

        EditMessageTextRequest request = new()
        {
            ChatId = target.Chat,
            MessageId = id,
            Text = Utf16Text.Repair(message.Text),
            Entities = TelegramFormat.Entities(message),
            ReplyMarkup = TelegramFormat.Keyboard(message),
        };
        return await RunAsync(
            target.Chat,
            gate,
            token => client.EditMessageTextAsync(request, token),
            async (failure, token) => failure switch
            {
                TelegramErrorKind.CannotParseEntities when request.Entities is not null =>
                    await SendAsync(target, message with { Spans = [] }, gate, token),
                TelegramErrorKind.MessageToEditGone =>
                    await SendNewAsync(target, message with { Replaces = null }, gate, token),
                _ => null,
            },
            cancellationToken);
    }

    /// <summary>Runs one request behind the gate.</summary>
    /// <param name="chat">The chat it counts for.</param>
    /// <param name="gate">What stands before it.</param>
    /// <param name="request">The request.</param>
    /// <param name="recover">Another way, for kinds of failure that have one; null for the others.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<SendOutcome> RunAsync(
        long chat,
        TelegramGate gate,
        Func<CancellationToken, Task> request,
        Func<TelegramErrorKind, CancellationToken, ValueTask<SendOutcome?>> recover,
        CancellationToken cancellationToken)
    {
        if (await gate.PassAsync(chat, cancellationToken) is { } stopped)
        {
            return stopped;
        }

        try
        {
            await request(cancellationToken);
            pace.Succeeded(chat);
            return new SendOutcome.Sent();
        }
        catch (TelegramApiException failure)
        {
            return await recover(failure.Kind, cancellationToken) ?? outcomes.Of(failure, chat);
        }
    }

    private ValueTask<SendOutcome> SendNewAsync(
        TelegramTarget target, OutgoingMessage message, TelegramGate gate, CancellationToken cancellationToken)
    {
        return known.MayKnow(TelegramKnownMethods.SendRichMessage) && TelegramRich.Of(message) is { } rich
            ? RunAsync(
                target.Chat,
                gate,
                token => client.SendRichMessageAsync(target.Compose(message, rich), token),
                async (failure, token) =>
                {
                    // An older server, or one that reads blocks in another way: entities say it too.
                    known.Note(TelegramKnownMethods.SendRichMessage, failure);
                    return failure is TelegramErrorKind.NotFound or TelegramErrorKind.BadRequest or TelegramErrorKind.CannotParseEntities
                        ? await SendPlainAsync(target, message, gate, token)
                        : null;
                },
                cancellationToken)
            : SendPlainAsync(target, message, gate, cancellationToken);
    }

    private async ValueTask<SendOutcome> SendPlainAsync(
        TelegramTarget target, OutgoingMessage message, TelegramGate gate, CancellationToken cancellationToken)
    {
        PlatformMessageId? shown = null;
        SendOutcome outcome = await RunAsync(
            target.Chat,
            gate,
            async token =>
            {
                TelegramMessage sent = message.Document is { } document
                    ? await client.SendDocumentAsync(target.Compose(message, document), token)
                    : await client.SendMessageAsync(target.Compose(message), token);
                shown = TelegramMessageId.Of(sent);
            },
            async (failure, token) => failure == TelegramErrorKind.CannotParseEntities && message.Spans.Count > 0
                ? await SendPlainAsync(target, message with { Spans = [] }, gate, token)
                : null,
            cancellationToken);
        return shown is { } number && outcome is SendOutcome.Sent sent
            ? sent with
            {
                Shown = message.Document is null ? number : null,
                Asked = message.Question is null ? null : new AskedMessage(target.ChatId, number),
            }
            : outcome;
    }
}
