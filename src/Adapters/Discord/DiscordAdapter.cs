using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Discord, by its gateway and its REST interface.</summary>
internal sealed class DiscordAdapter(
    DiscordGateway gateway,
    DiscordDelivery delivery,
    DiscordCommandMenu menu,
    DiscordPrivacy privacy,
    DiscordOptionOrder order,
    DiscordGroups groups,
    DiscordFiles files,
    DiscordBreaker breaker,
    DiscordHealth health) : IPlatformAdapter
{
    /// <inheritdoc/>
    public Platform Platform => Platform.Discord;

    /// <inheritdoc/>
    public PlatformHealth Health => breaker.Trouble ?? health.Current;

    /// <inheritdoc/>
    public IGroupLookup Groups => groups;

    /// <inheritdoc/>
    public Task RunAsync(IIntake intake, CancellationToken cancellationToken) => gateway.RunAsync(intake, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<FetchOutcome> FetchToAsync(
        ConversationKey conversation, IncomingFile file, Stream target, long maxBytes, CancellationToken cancellationToken) =>
        files.FetchToAsync(file, target, maxBytes, cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message) => DiscordSplitter.Split(message);

    /// <inheritdoc/>
    public ValueTask<SendOutcome> SendAsync(
        ConversationKey conversation,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken) =>
        delivery.SendAsync(conversation, message, idempotencyKey, mayStillSend, cancellationToken);

    /// <inheritdoc/>
    public ValueTask ShowTypingAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        delivery.ShowTypingAsync(conversation, cancellationToken);

    /// <inheritdoc/>
    public ValueTask AcknowledgeAsync(ButtonPressed press, string? notice, CancellationToken cancellationToken) =>
        delivery.AcknowledgeAsync(press, notice, cancellationToken);

    /// <inheritdoc/>
    public ValueTask PublishCommandsAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken)
    {
        privacy.Set(commands);
        order.Set(commands);
        return menu.PublishAsync(commands, cancellationToken);
    }
}
