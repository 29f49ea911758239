using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Leaves a model alone that failed several times in a row: for a while every call fails at once, then one is let through,
/// and its outcome decides. Each model has a circuit of its own.</summary>
internal sealed class CircuitBreakerChatClient(IChatClient inner, CircuitBoard circuits) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using CircuitPass pass = circuits.Enter(options?.ModelId ?? "");
        try
        {
            ChatResponse response = await base.GetResponseAsync(messages, options, cancellationToken);
            pass.Succeed();
            return response;
        }
        catch (ModelException failure)
        {
            pass.Fail(failure);
            throw;
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using CircuitPass pass = circuits.Enter(options?.ModelId ?? "");
        await foreach (ChatResponseUpdate update in UpdateStream.RelayAsync(
            base.GetStreamingResponseAsync(messages, options, cancellationToken), Note, cancellationToken))
        {
            yield return update;
        }

        pass.Succeed();

        ModelException? Note(Exception error)
        {
            if (error is ModelException failure)
            {
                pass.Fail(failure);
            }

            return null;
        }
    }
}
