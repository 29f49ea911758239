using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Ends a call that takes too long: as a whole, or, of a stream, until its first words.</summary>
/// <param name="inner">The client that may be slow.</param>
/// <param name="first">The longest until the first words of a stream.</param>
/// <param name="total">The longest for a whole call.</param>
/// <param name="time">The clock.</param>
internal sealed class TimeoutChatClient(IChatClient inner, TimeSpan first, TimeSpan total, TimeProvider time)
    : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(total, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await base.GetResponseAsync(messages, options, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelException(ModelFault.TimedOut);
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long began = time.GetTimestamp();
        using var limit = new CancellationTokenSource(first < total ? first : total, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        bool hasBegun = false;
        await foreach (ChatResponseUpdate update in UpdateStream.RelayAsync(
            base.GetStreamingResponseAsync(messages, options, either.Token),
            error => error is OperationCanceledException && !cancellationToken.IsCancellationRequested
                ? new ModelException(ModelFault.TimedOut)
                : null,
            either.Token))
        {
            if (!hasBegun && update.HasSubstance())
            {
                hasBegun = true;
                TimeSpan left = total - time.GetElapsedTime(began);
                limit.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            }

            yield return update;
        }
    }
}
