using Confidant.BotHost.Models;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Tests.Support;

/// <summary>A model that says what a test has it say.</summary>
/// <param name="answer">Makes the answer of what it is shown last.</param>
/// <param name="tasks">The tasks it is for; all where none is named.</param>
internal sealed class ScriptedModel(Func<string, string> answer, params ModelTask[] tasks) : IModelClients, IChatClient
{
    /// <summary>What it was shown: all messages of each call.</summary>
    public List<string> Calls { get; } = [];

    public IChatClient? Find(ModelTask task) => tasks.Length == 0 || tasks.Contains(task) ? this : null;

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
