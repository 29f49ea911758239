using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Sends one chunk where everybody in its channel may read it.</summary>
internal sealed class DiscordSender(DiscordMessageClient client, DiscordOutcomes outcomes)
{
    /// <summary>Sends or edits.</summary>
    /// <param name="channel">The channel, or the thread.</param>
    /// <param name="message">The chunk.</param>
    /// <param name="idempotencyKey">Equal for every attempt at it.</param>
    /// <param name="mayLeave">Asked immediately before each request leaves.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<SendOutcome> SendAsync(
        string channel,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken)
    {
        try
        {
            string? sent = message.Replaces?.Value;
            if (DiscordTarget.IsId(sent))
            {
                await client.EditAsync(
                    channel, message.Replaces!.Value.Value, DiscordComposer.Compose(message), mayLeave, cancellationToken);
            }
            else
            {
                DiscordMessageRequest request = DiscordComposer.Compose(channel, message, idempotencyKey);
                sent = (await client.CreateAsync(channel, request, message.Document, mayLeave, cancellationToken)).Id;
            }

            outcomes.Succeeded(channel);
            PlatformMessageId? number = DiscordTarget.IsId(sent) ? new PlatformMessageId(sent!) : null;
            return new SendOutcome.Sent { Message = number, Shown = number };
        }
        catch (DiscordApiException failure) when (failure.Kind == DiscordErrorKind.UnknownMessage && message.Replaces is not null)
        {
            return await SendAsync(channel, message with { Replaces = null }, idempotencyKey, mayLeave, cancellationToken);
        }
        catch (DiscordApiException failure) when (failure.Kind == DiscordErrorKind.CannotReply && message.ReplyTo is not null)
        {
            // Replying wants the permission to read what was said before; answering does not.
            return await SendAsync(channel, message with { ReplyTo = null }, idempotencyKey, mayLeave, cancellationToken);
        }
        catch (DiscordApiException failure)
        {
            return outcomes.Of(failure, channel);
        }
    }
}
