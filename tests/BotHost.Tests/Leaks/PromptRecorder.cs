using System.Collections.Concurrent;
using System.Text.Json;
using Confidant.BotHost.Models;
using Confidant.BotHost.Tests.Support;
using Confidant.BotHost.Turns;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.BotHost.Tests.Leaks;

/// <summary>Has everything read that an answer may be made from, and keeps what reaches the chat client.</summary>
internal sealed class PromptRecorder : IPromptNeeds
{
    private readonly ConcurrentQueue<Prompt> _prompts = new();

    /// <summary>The prompts, in order.</summary>
    public IReadOnlyList<Prompt> Prompts => [.. _prompts];

    /// <summary>All words of the last prompt.</summary>
    public string LastWords => JsonSerializer.Serialize(_prompts.Last());

    public PromptParts For(string message) => PromptParts.Recalled | PromptParts.Window | PromptParts.Context | PromptParts.Patterns;

    /// <summary>Puts itself into a pipeline.</summary>
    public void Replace(IServiceCollection services)
    {
        services.Decorate<IChatClient>(inner => new Client(this, inner));
        services.AddSingleton<IPromptNeeds>(this);
    }

    private sealed class Client(PromptRecorder owner, IChatClient inner) : DelegatingChatClient(inner)
    {
        public override Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            owner._prompts.Enqueue(options.FindPrompt()!);
            return base.GetResponseAsync(messages, options, cancellationToken);
        }
    }
}
