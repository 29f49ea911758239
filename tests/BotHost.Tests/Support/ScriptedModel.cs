using Confidant.BotHost.Models;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Tests.Support;

/// <summary>A model that says what a test has it say, to every task.</summary>
internal sealed class ScriptedModel(Func<string, string> answer) : IModelClients, IChatClient
{
    /// <summary>What it was shown: all messages of each call.</summary>
    public List<string> Calls { get; } = [];

    public IChatClient Find(ModelTask task) => this;

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<ChatMessage> shown = [.. messages];
        Calls.Add(string.Join("\n", shown.Select(static message => message.Text)));
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer(shown[^1].Text))));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
