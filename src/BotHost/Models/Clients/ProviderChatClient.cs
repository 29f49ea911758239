using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>The edge to a provider's package: keeps the host's own notes from it, and turns its errors into
/// <see cref="ModelException"/>. A stream that ends without saying why was cut.</summary>
internal sealed class ProviderChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ModelException? failure = null;
        try
        {
            return await base.GetResponseAsync(messages, options.ForTheWire(), cancellationToken);
        }
        // What a package throws at a response that it cannot read is nowhere listed, and may hold the response.
        catch (Exception error) when ((failure = ModelErrors.Translate(error, cancellationToken)) is not null)
        {
            throw failure;
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        bool hasEnd = false;
        await foreach (ChatResponseUpdate update in UpdateStream.RelayAsync(
            base.GetStreamingResponseAsync(messages, options.ForTheWire(), cancellationToken),
            error => ModelErrors.Translate(error, cancellationToken),
            cancellationToken))
        {
            hasEnd |= update.FinishReason is not null;
            yield return update;
        }

        if (!hasEnd)
        {
            throw new ModelException(ModelFault.Cut);
        }
    }
}
