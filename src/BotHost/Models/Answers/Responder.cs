using System.Runtime.CompilerServices;
using Confidant.BotHost.Models.Clients;
using Confidant.BotHost.Models.Offline;
using Confidant.BotHost.Turns;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Answers;

/// <summary>Answers people: by a model where one is configured, by rules where it is not or the model gives nothing usable; then the
/// answer says so. A person always gets an answer. Safe for concurrent use.</summary>
internal sealed partial class Responder(
    ModelAnswerer model, OfflineResponder offline, TimeProvider time, ILogger<Responder> logger)
    : IChatClient, IPromptNeeds
{
    private const PromptParts ForModel = PromptParts.Recalled | PromptParts.Window | PromptParts.Summaries | PromptParts.Context
        | PromptParts.Patterns | PromptParts.Session | PromptParts.SessionSummary | PromptParts.Self;

    private const PromptParts OnlyIfAsked = PromptParts.Posts | PromptParts.LatestPosts;

    /// <inheritdoc/>
    /// <remarks>A model may need all there is to know what a message goes on about.</remarks>
    public PromptParts For(string message) => model.IsOn ? ForModel | (offline.For(message) & OnlyIfAsked) : offline.For(message);

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Prompt prompt = options.FindPrompt()
            ?? throw new InvalidOperationException("Answers are made from the structured prompt: pass Prompt.ToOptions() as the options.");
        if (!model.IsOn)
        {
            return await offline.GetResponseAsync(messages, options, cancellationToken);
        }

        if (prompt.OnlyIfKnown)
        {
            // Most of what is said in a group is for nobody in particular; a model is not asked about all of it.
            ChatResponse known = await offline.GetResponseAsync(messages, options, cancellationToken);
            if (known.FindSources() is { Count: 0 })
            {
                return known;
            }
        }

        ModelFault fault;
        TimeSpan? within = options.FindWithin();
        using var late = new CancellationTokenSource(within ?? Timeout.InfiniteTimeSpan, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            if (await model.AnswerAsync(prompt, options.FindListener(), end.Token) is { } answer)
            {
                return answer;
            }

            return await offline.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (ModelException failure)
        {
            fault = failure.Fault;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && late.IsCancellationRequested)
        {
            fault = ModelFault.TimedOut;
        }

        LogWithoutModel(fault);
        ChatResponse fallback = await offline.GetResponseAsync(messages, options, cancellationToken);
        if (within is not null)
        {
            // Shown where the host is a guest: how its model is, is nobody's concern there.
            return fallback;
        }

        string text = $"{fallback.Text}\n\n{ModelNotice.Say(fault, prompt.Language)}";
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = ChatFinishReason.Stop }
            .WithSources(fallback.FindSources() ?? []);
    }

    /// <inheritdoc/>
    /// <remarks>The answer as a whole: who is told it while it is made stands in the options.</remarks>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // It holds nothing that has to be given back.
    }

    [LoggerMessage(LogLevel.Information, "An answer was made without the model: {Fault}")]
    private partial void LogWithoutModel(ModelFault fault);
}
