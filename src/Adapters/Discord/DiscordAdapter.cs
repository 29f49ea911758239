using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Discord, by its gateway and its REST interface.</summary>
internal sealed class DiscordAdapter(DiscordHealth health) : IPlatformAdapter
{
    /// <inheritdoc/>
    public Platform Platform => Platform.Discord;

    /// <inheritdoc/>
    public PlatformHealth Health => health.Current;

    /// <inheritdoc/>
    public IGroupLookup Groups => NoGroups.Instance;

    /// <inheritdoc/>
    public Task RunAsync(IIntake intake, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc/>
    public IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message) => [message];

    /// <inheritdoc/>
    public ValueTask<SendOutcome> SendAsync(
        ConversationKey conversation,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask ShowTypingAsync(ConversationKey conversation, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask AcknowledgeAsync(ButtonPressed press, string? notice, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask PublishCommandsAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;
}
