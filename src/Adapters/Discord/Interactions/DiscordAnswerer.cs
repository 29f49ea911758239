using Confidant.Adapters.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>Answers interactions: the first chunk takes the place of what was awaited, more follow it. Who sees a message is settled
/// when it is made, so where an answer turns out to be for others than awaited, what was awaited is removed first.</summary>
internal sealed partial class DiscordAnswerer(
    DiscordInteractionClient client,
    DiscordOriginals originals,
    DiscordOutcomes outcomes,
    TimeProvider time,
    ILogger<DiscordAnswerer> logger)
{
    /// <summary>Answers where the interaction still takes it.</summary>
    /// <param name="handle">The interaction.</param>
    /// <param name="message">The chunk.</param>
    /// <param name="isForOne">Whether the asker alone may see it.</param>
    /// <param name="mayLeave">Asked immediately before each request with the words leaves.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where another way has to be found.</returns>
    public async ValueTask<SendOutcome?> TryAnswerAsync(
        DiscordHandle handle,
        OutgoingMessage message,
        bool isForOne,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken)
    {
        if (!handle.IsAlive(time.GetUtcNow()))
        {
            return null;
        }

        try
        {
            bool isAnswered = await AnswerAsync(handle, message, isForOne, mayLeave, cancellationToken);
            outcomes.Succeeded(handle.Id);
            return isAnswered ? new SendOutcome.Sent() : null;
        }
        catch (DiscordApiException failure) when (failure.Kind is DiscordErrorKind.TokenExpired or DiscordErrorKind.NotFound
            or DiscordErrorKind.UnknownMessage)
        {
            originals.Note(handle, DiscordOriginal.Lost);
            return null;
        }
        catch (DiscordApiException failure) when (failure.Kind is DiscordErrorKind.Forbidden or DiscordErrorKind.BadRequest)
        {
            return null;
        }
        catch (DiscordApiException failure)
        {
            return outcomes.Of(failure, handle.Id);
        }
    }

    private async ValueTask<bool> AnswerAsync(
        DiscordHandle handle,
        OutgoingMessage message,
        bool isForOne,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken)
    {
        (DiscordOriginal original, string? content) = await originals.FindAsync(handle, cancellationToken);
        DiscordMessageRequest request = DiscordComposer.Compose(message);
        DiscordOriginal fitting = isForOne ? DiscordOriginal.ShownToOne : DiscordOriginal.ShownToAll;
        bool isAwaited = original is DiscordOriginal.AwaitedByAll or DiscordOriginal.AwaitedByOne;
        bool isFitting = original == fitting
            || original == (isForOne ? DiscordOriginal.AwaitedByOne : DiscordOriginal.AwaitedByAll);
        if (original == DiscordOriginal.Lost)
        {
            return false;
        }

        if (isFitting && message is { Replaces: null, Document: null } && !isAwaited && content == request.Content)
        {
            // It arrived before the host could note that.
            return true;
        }

        if (isFitting && (isAwaited || message.Replaces is not null)
            && await TryEditAsync(handle, request, message.Document, mayLeave, cancellationToken))
        {
            originals.Note(handle, fitting);
            return true;
        }

        // While something is awaited, the next message takes its place and is seen by whoever sees that.
        if (isAwaited || (original == DiscordOriginal.ShownToOne && message.Replaces is not null))
        {
            await RemoveOriginalAsync(handle, cancellationToken);
        }

        return await FollowUpAsync(handle, request, message.Document, isForOne, mayLeave, cancellationToken);
    }

    private async ValueTask<bool> TryEditAsync(
        DiscordHandle handle,
        DiscordMessageRequest request,
        OutgoingDocument? document,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken)
    {
        try
        {
            await client.EditOriginalAsync(handle, request, document, mayLeave, cancellationToken);
            return true;
        }
        catch (DiscordApiException failure) when (failure.Kind == DiscordErrorKind.UnknownMessage)
        {
            originals.Note(handle, DiscordOriginal.Gone);
            return false;
        }
    }

    /// <summary>Removes what was awaited.</summary>
    public async ValueTask RemoveOriginalAsync(DiscordHandle handle, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteOriginalAsync(handle, cancellationToken);
        }
        catch (DiscordApiException failure) when (failure.Kind == DiscordErrorKind.UnknownMessage)
        {
            // The asker was quicker.
        }

        originals.Note(handle, DiscordOriginal.Gone);
    }

    private async ValueTask<bool> FollowUpAsync(
        DiscordHandle handle,
        DiscordMessageRequest request,
        OutgoingDocument? document,
        bool isForOne,
        Func<CancellationToken, ValueTask<bool>> mayLeave,
        CancellationToken cancellationToken)
    {
        DiscordMessage sent = await client.FollowUpAsync(
            handle, isForOne ? DiscordComposer.ForOne(request) : request, document, mayLeave, cancellationToken);
        if (!isForOne || (sent.Flags & DiscordMessageFlags.Ephemeral) != 0)
        {
            return true;
        }

        LogShownToAll(handle.Id, sent.Id);
        originals.Note(handle, DiscordOriginal.Lost);
        if (sent.Id is { } id)
        {
            await client.DeleteFollowUpAsync(handle, id, cancellationToken);
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Error,
        Message = "Discord showed message {MessageId} for interaction {Interaction} to all instead of one person; it was removed.")]
    private partial void LogShownToAll(string interaction, string? messageId);
}
