using System.Runtime.CompilerServices;
using Confidant.BotHost.Turns;
using Confidant.Memory;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Answers without a model, from what was recalled. Safe for concurrent use.</summary>
/// <param name="analyzer">Cuts texts into words and terms.</param>
internal sealed class OfflineResponder(TextAnalyzer analyzer) : IChatClient, IPromptNeeds
{
    private static readonly ChatClientMetadata _metadata = new("offline");

    private readonly OfflineAnswerer _answerer = new(analyzer);

    /// <inheritdoc/>
    /// <remarks>A question is answered from what was recalled, or from summaries; anything else from itself.</remarks>
    public PromptParts For(string message) => _answerer.PartsFor(message);

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Respond(options));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // It holds nothing that has to be given back.
    }

    private ChatResponse Respond(ChatOptions? options)
    {
        Prompt prompt = options.FindPrompt() ?? throw new InvalidOperationException(
            "The offline responder answers from the structured prompt: pass Prompt.ToOptions() as the options.");
        var answer = _answerer.Answer(prompt);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, answer.Text)) { FinishReason = ChatFinishReason.Stop }
            .WithSources(answer.Sources);
    }
}
