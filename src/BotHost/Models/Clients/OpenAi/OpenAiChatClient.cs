using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Confidant.BotHost.Models.Clients.OpenAi;

/// <summary>A chat client over OpenAI's package, for any endpoint that speaks its protocol. It tries once and logs nothing. Safe for
/// concurrent use.</summary>
internal sealed class OpenAiChatClient : IChatClient
{
    private readonly ChatClientMetadata _metadata;
    private readonly OpenAIClient _client;
    private readonly OpenAiRequests _requests;

    /// <summary>Speaks to an endpoint.</summary>
    /// <param name="endpoint">The address of its interface, with the version.</param>
    /// <param name="apiKey">The key; null where it asks for none.</param>
    /// <param name="http">Sends the requests.</param>
    public OpenAiChatClient(Uri endpoint, string? apiKey, HttpClient http)
    {
        _metadata = new ChatClientMetadata("openai", endpoint);
        _requests = new OpenAiRequests(endpoint);
        _client = OpenAiConnection.Open(endpoint, apiKey, http);
    }

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ClientResult<ChatCompletion> result = await ClientFor(options).CompleteChatAsync(
            OpenAiMessages.From(messages), _requests.ToOptions(options), cancellationToken);
        return OpenAiResponses.Read(result.Value);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var calls = new OpenAiToolCalls();
        bool isRefused = false;
        AsyncCollectionResult<StreamingChatCompletionUpdate> updates = ClientFor(options).CompleteChatStreamingAsync(
            OpenAiMessages.From(messages), _requests.ToOptions(options), cancellationToken);
        await foreach (StreamingChatCompletionUpdate update in updates.WithCancellation(cancellationToken))
        {
            calls.Add(update.ToolCallUpdates);
            isRefused |= !string.IsNullOrEmpty(update.RefusalUpdate);
            yield return OpenAiResponses.Read(update, isRefused);
        }

        if (calls.ToContents() is { Count: > 0 } contents)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, contents);
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
        // The connection belongs to whoever made it.
    }

    private ChatClient ClientFor(ChatOptions? options) => _client.GetChatClient(
        options?.ModelId ?? throw new InvalidOperationException("A call to a model names the model."));
}
