using Confidant.Identity;

namespace Confidant.Adapters.Rest;

/// <summary>Programs as a platform: what they say comes in through the host's endpoints, and an answer goes to the request that
/// waits for it. Where none waits any more, the words are in the session, which can be read.</summary>
internal sealed class RestAdapter(RestDesk desk, RestExchange exchange, TimeProvider time) : IPlatformAdapter
{
    public Platform Platform => Platform.Rest;

    public PlatformHealth Health => new(exchange.IsOpen ? PlatformState.Connected : PlatformState.Connecting);

    public async Task RunAsync(IIntake intake, CancellationToken cancellationToken)
    {
        exchange.Open(intake, cancellationToken);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        }
        finally
        {
            exchange.Shut();
        }
    }

    /// <inheritdoc/>
    /// <remarks>A response takes a message of any length, so there is nothing to cut.</remarks>
    public IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message) => [message];

    public async ValueTask<SendOutcome> SendAsync(
        ConversationKey conversation,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken)
    {
        // For one person's eyes, asked for where others read: there is no such place here.
        if (message.Private is not null)
        {
            return new SendOutcome.Refused("no private way");
        }

        if (!await mayStillSend(cancellationToken))
        {
            return new SendOutcome.Refused("withdrawn");
        }

        if (message.AnswerTo is { } request)
        {
            desk.Deliver(request, new RestEvent.Part(message), isLast: !message.HasMore);
        }

        return new SendOutcome.Sent();
    }

    public ValueTask ShowTypingAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        desk.Tell(conversation, new RestEvent.Typing());
        return ValueTask.CompletedTask;
    }

    public ValueTask AcknowledgeAsync(ButtonPressed press, string? notice, CancellationToken cancellationToken)
    {
        if (notice is not null)
        {
            desk.Deliver(press.DeliveryKey, new RestEvent.Refused(notice), isLast: true);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    /// <remarks>Programs speak to an agent alone.</remarks>
    public IGroupLookup Groups => NoGroups.Instance;

    /// <inheritdoc/>
    /// <remarks>Programs have no menus.</remarks>
    public ValueTask PublishCommandsAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;
}
