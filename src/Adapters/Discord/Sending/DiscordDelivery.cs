using Confidant.Identity;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>Everything that goes to people: messages, in the way that suits each, and the signs around them.</summary>
internal sealed partial class DiscordDelivery(
    DiscordSender sender,
    DiscordPrivateSender privateSender,
    DiscordAnswerer answerer,
    DiscordMessageClient client,
    DiscordLimits limits,
    ILogger<DiscordDelivery> logger)
{
    /// <inheritdoc cref="IPlatformAdapter.SendAsync"/>
    public async ValueTask<SendOutcome> SendAsync(
        ConversationKey conversation,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken)
    {
        if (DiscordTarget.Of(conversation) is not { } channel)
        {
            return new SendOutcome.Refused("no Discord channel");
        }

        SendOutcome outcome = message.Private is { } delivery
            ? await privateSender.SendAsync(conversation, channel, message, delivery, idempotencyKey, mayStillSend, cancellationToken)
            : await SendOpenlyAsync(channel, message, idempotencyKey, mayStillSend, cancellationToken);
        if (outcome is not SendOutcome.Sent)
        {
            string kind = outcome.GetType().Name;
            LogNotSent(channel, kind);
        }

        return outcome;
    }

    /// <inheritdoc cref="IPlatformAdapter.ShowTypingAsync"/>
    public async ValueTask ShowTypingAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (DiscordTarget.Of(conversation) is not { } channel || limits.IsBusy)
        {
            return;
        }

        try
        {
            await client.ShowTypingAsync(channel, cancellationToken);
        }
        catch (DiscordApiException failure)
        {
            LogOptionalFailed(failure.Call, failure.Kind);
        }
        catch (OperationCanceledException)
        {
            // The answer was quicker.
        }
    }

    /// <inheritdoc cref="IPlatformAdapter.AcknowledgeAsync"/>
    public async ValueTask AcknowledgeAsync(ButtonPressed press, string? notice, CancellationToken cancellationToken)
    {
        // The wait ended when the press arrived.
        if (notice is not null && DiscordHandle.Read(press.PressId) is { } handle)
        {
            await answerer.TryAnswerAsync(
                handle, new OutgoingMessage { Text = notice }, isForOne: true, static _ => ValueTask.FromResult(true), cancellationToken);
        }
    }

    private async ValueTask<SendOutcome> SendOpenlyAsync(
        string channel,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken) =>
        DiscordHandle.Read(message.AnswerHandle) is { } handle
        && await answerer.TryAnswerAsync(handle, message, isForOne: false, mayStillSend, cancellationToken) is { } answered
            ? answered
            : await sender.SendAsync(channel, message, idempotencyKey, mayStillSend, cancellationToken);

    [LoggerMessage(Level = LogLevel.Information, Message = "A message to channel {Channel} was not sent: {Outcome}.")]
    private partial void LogNotSent(string channel, string outcome);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Call} failed without consequence: {Kind}.")]
    private partial void LogOptionalFailed(string call, DiscordErrorKind kind);
}
