using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Tests.Support;

/// <summary>Fails on every message that holds a word.</summary>
internal sealed class FailingChat(IChatClient inner, string word) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        messages.Any(message => message.Text.Contains(word, StringComparison.Ordinal))
            ? throw new InvalidOperationException("On purpose.")
            : base.GetResponseAsync(messages, options, cancellationToken);
}
