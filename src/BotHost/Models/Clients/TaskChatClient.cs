using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>The client of one task: names the model and the longest answer where a call names none.</summary>
internal sealed class TaskChatClient(IChatClient inner, ModelTask task, string model, int maxOutputTokens)
    : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(messages, Complete(options), cancellationToken);

    /// <inheritdoc/>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(messages, Complete(options), cancellationToken);

    private ChatOptions Complete(ChatOptions? options)
    {
        ChatOptions complete = options?.Clone() ?? new ChatOptions();
        complete.ModelId ??= model;
        complete.MaxOutputTokens ??= maxOutputTokens;
        return complete.WithTask(task);
    }
}
