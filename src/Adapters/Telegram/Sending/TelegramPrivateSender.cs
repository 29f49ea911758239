using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>Sends one chunk that only one person may see, from a chat where others read: visible to them alone in the chat, else a
/// private message, else a public line with nothing but a link. The chunk's own words never leave in a request that others could
/// see the result of.</summary>
internal sealed class TelegramPrivateSender(
    TelegramSender sender, TelegramEphemeral ephemeral, ShownLinks links, TelegramClient client, TelegramBot bot)
{
    /// <summary>Takes the first way that works.</summary>
    public async ValueTask<SendOutcome> SendAsync(
        ConversationKey conversation,
        TelegramTarget target,
        OutgoingMessage message,
        PrivateDelivery delivery,
        TelegramGate gate,
        CancellationToken cancellationToken)
    {
        if (delivery.Recipient.Platform != Platform.Telegram
            || TelegramTarget.Number(delivery.Recipient.Value) is not { } recipient || recipient <= 0)
        {
            return new SendOutcome.Refused("the recipient is not on Telegram");
        }

        if (target.Chat == recipient)
        {
            return await sender.SendAsync(target, message, gate, cancellationToken);
        }

        SendOutcome? shown = target.IsGroup && message.Document is null
            ? await ephemeral.TrySendAsync(target, recipient, message, delivery, gate, cancellationToken)
            : null;
        if (shown is not null)
        {
            return shown;
        }

        // What it answers or replaces is in another chat from here on.
        OutgoingMessage direct = message with { ReplyTo = null, Replaces = null, Private = null };
        SendOutcome sent = await sender.SendAsync(new TelegramTarget(recipient, null), direct, gate, cancellationToken);
        bool isUnreachable = sent is SendOutcome.Blocked
            or SendOutcome.Refused { Reason: nameof(TelegramErrorKind.ChatNotFound) };
        return isUnreachable && target.IsGroup && delivery.LinkText.Length > 0
            ? await LinkAsync(conversation, target, message, delivery, gate, cancellationToken)
            : sent;
    }

    private async ValueTask<SendOutcome> LinkAsync(
        ConversationKey conversation,
        TelegramTarget target,
        OutgoingMessage message,
        PrivateDelivery delivery,
        TelegramGate gate,
        CancellationToken cancellationToken)
    {
        var link = new ShownLink(conversation, delivery, message.ReplyTo);
        if (links.WasShown(link))
        {
            return new SendOutcome.Sent();
        }

        SendOutcome outcome = await sender.RunAsync(
            target.Chat,
            gate,
            async token =>
            {
                TelegramUser me = await bot.GetAsync(token);
                await client.SendMessageAsync(
                    target.Compose(new OutgoingMessage { Text = delivery.LinkText, ReplyTo = message.ReplyTo }) with
                    {
                        ReplyMarkup = new ReplyMarkup
                        {
                            Rows = [[new InlineButton(
                                $"@{me.Username}", Url: $"https://t.me/{me.Username}?start={delivery.LinkPayload}")]],
                        },
                    },
                    token);
            },
            (_, _) => ValueTask.FromResult<SendOutcome?>(null),
            cancellationToken);
        if (outcome is SendOutcome.Sent)
        {
            links.Note(link);
        }

        return outcome;
    }
}
