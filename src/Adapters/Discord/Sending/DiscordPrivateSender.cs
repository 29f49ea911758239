using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Sends one chunk that only one person may see, from a channel where others read: visible to them alone as the answer to
/// their interaction, else a direct message, else a public line that says where to ask. The chunk's own words never leave in a
/// request that others could see the result of.</summary>
internal sealed class DiscordPrivateSender(
    DiscordSender sender, DiscordAnswerer answerer, DiscordDirectChannels direct, DiscordOutcomes outcomes, DiscordBot bot, ShownLinks links)
{
    /// <summary>Takes the first way that works.</summary>
    public async ValueTask<SendOutcome> SendAsync(
        ConversationKey conversation,
        string channel,
        OutgoingMessage message,
        PrivateDelivery delivery,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken)
    {
        if (delivery.Recipient.Platform != Platform.Discord || !DiscordTarget.IsId(delivery.Recipient.Value))
        {
            return new SendOutcome.Refused("the recipient is not on Discord");
        }

        if (DiscordHandle.Read(message.AnswerHandle) is { } handle
            && await answerer.TryAnswerAsync(handle, message, isForOne: true, mayLeave, cancellationToken) is { } shown)
        {
            return shown;
        }

        // What it answers or replaces is in another channel from here on.
        OutgoingMessage alone = message with { ReplyTo = null, Replaces = null, Private = null, AnswerHandle = null };
        return await TrySendDirectAsync(delivery.Recipient.Value, alone, idempotencyKey, mayLeave, cancellationToken)
            ?? (delivery.LinkText.Length > 0
                ? await LinkAsync(conversation, channel, message, delivery, idempotencyKey, mayLeave, cancellationToken)
                : new SendOutcome.Blocked());
    }

    private async ValueTask<SendOutcome?> TrySendDirectAsync(
        string user,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken)
    {
        try
        {
            string channel = await direct.OpenAsync(user, cancellationToken);
            SendOutcome sent = await sender.SendAsync(channel, message, idempotencyKey, mayLeave, cancellationToken);
            if (sent is SendOutcome.Refused { Reason: nameof(DiscordErrorKind.UnknownChannel) })
            {
                direct.Forget(user);
                return null;
            }

            return sent is SendOutcome.Blocked ? null : sent;
        }
        catch (DiscordApiException failure)
        {
            // What may pass is waited for; what does not means that this person has no direct channel for us.
            return outcomes.Of(failure, user) as SendOutcome.Retry;
        }
    }

    private async ValueTask<SendOutcome> LinkAsync(
        ConversationKey conversation,
        string channel,
        OutgoingMessage message,
        PrivateDelivery delivery,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken)
    {
        var link = new ShownLink(conversation, delivery, message.ReplyTo);
        if (links.WasShown(link))
        {
            return new SendOutcome.Sent();
        }

        try
        {
            // Discord has no link that opens a chat and says something there: the name is what leads to it.
            DiscordSelf self = await bot.GetAsync(cancellationToken);
            var line = new OutgoingMessage { Text = $"{delivery.LinkText} @{self.Name}", ReplyTo = message.ReplyTo };
            SendOutcome outcome = await sender.SendAsync(channel, line, idempotencyKey, mayLeave, cancellationToken);
            if (outcome is SendOutcome.Sent)
            {
                links.Note(link);
            }

            return outcome;
        }
        catch (DiscordApiException failure)
        {
            return outcomes.Of(failure, channel);
        }
    }
}
