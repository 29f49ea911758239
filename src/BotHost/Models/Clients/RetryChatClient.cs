using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Tries again what may succeed shortly: after a pause that doubles, or the one that the endpoint asks for. A stream is tried
/// again only before its first update.</summary>
internal sealed class RetryChatClient(IChatClient inner, TimeProvider time, Random chance) : DelegatingChatClient(inner)
{
    /// <summary>How often a call is tried.</summary>
    public const int MaxTries = 3;

    /// <summary>The longest pause: nobody who waits for an answer waits longer.</summary>
    public static TimeSpan LongestPause { get; } = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        for (int attempt = 1; ; attempt++)
        {
            TimeSpan pause;
            try
            {
                return await base.GetResponseAsync(messages, options, cancellationToken);
            }
            catch (ModelException failure) when (FindPause(failure, attempt) is { } found)
            {
                pause = found;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (int attempt = 1; ; attempt++)
        {
            await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            TimeSpan? pause = null;
            bool hasMore = false;
            try
            {
                hasMore = await updates.MoveNextAsync();
            }
            catch (ModelException failure) when (FindPause(failure, attempt) is { } found)
            {
                pause = found;
            }

            if (pause is { } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
                continue;
            }

            for (; hasMore; hasMore = await updates.MoveNextAsync())
            {
                yield return updates.Current;
            }

            yield break;
        }
    }

    // Null where it is not tried again.
    private TimeSpan? FindPause(ModelException failure, int attempt)
    {
        if (!failure.IsTransient || attempt >= MaxTries)
        {
            return null;
        }

        // Half of it by chance, so that what failed together does not come back together.
        TimeSpan doubled = _firstPause * (1 << (attempt - 1));
        TimeSpan own = doubled * (0.5 + (chance.NextDouble() / 2));
        TimeSpan pause = failure.RetryAfter > own ? failure.RetryAfter.Value : own;
        return pause <= LongestPause ? pause : null;
    }
}
