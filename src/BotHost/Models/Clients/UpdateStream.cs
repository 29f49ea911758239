using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Passes streams on.</summary>
internal static class UpdateStream
{
    /// <summary>Passes a stream on, and gives a failure of it to a function.</summary>
    /// <param name="updates">The stream.</param>
    /// <param name="replace">What is thrown instead of a failure; null to let it pass.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static async IAsyncEnumerable<ChatResponseUpdate> RelayAsync(
        IAsyncEnumerable<ChatResponseUpdate> updates,
        Func<Exception, ModelException?> replace,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var enumerator = updates.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            bool hasMore;
            ModelException? other = null;
            try
            {
                hasMore = await enumerator.MoveNextAsync();
            }
            // What may be caught is for the caller to say; the rest passes.
            catch (Exception error) when ((other = replace(error)) is not null)
            {
                throw other;
            }

            if (!hasMore)
            {
                yield break;
            }

            yield return enumerator.Current;
        }
    }

    /// <summary>Whether an update brings something of the answer itself.</summary>
    public static bool HasSubstance(this ChatResponseUpdate update) => update.Contents.Any(static content =>
        content is TextContent { Text.Length: > 0 } or TextReasoningContent { Text.Length: > 0 } or FunctionCallContent);
}
