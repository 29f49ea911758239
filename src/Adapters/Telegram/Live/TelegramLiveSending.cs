using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Telegram;

/// <summary>The requests of answers that are shown while they are made: each leaves at once or not at all, so that messages never
/// wait for them. Safe for concurrent use.</summary>
internal sealed partial class TelegramLiveSending(
    TelegramClient client, TelegramPace pace, TimeProvider time, ILogger<TelegramLiveSending> logger)
{
    private const int MostTries = 5;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    /// <summary>Makes a request, if the chat's limits have room for it.</summary>
    /// <returns>The kind of failure; null where there was none, or where the request did not leave.</returns>
    public async ValueTask<TelegramErrorKind?> TryAsync(
        long chat, Func<CancellationToken, Task> request, CancellationToken cancellationToken)
    {
        if (!pace.TryTake(chat))
        {
            return null;
        }

        try
        {
            await request(cancellationToken);
            return null;
        }
        catch (TelegramApiException failure)
        {
            if (failure.Kind == TelegramErrorKind.TooManyRequests)
            {
                pace.Silence(chat, failure.RetryAfter);
            }

            LogNotShown(failure.Method, failure.Kind);
            return failure.Kind;
        }
    }

    /// <summary>Shows a draft.</summary>
    public Task SendDraftAsync(SendMessageDraftRequest request, CancellationToken cancellationToken) =>
        client.SendMessageDraftAsync(request, cancellationToken);

    /// <summary>Sends a message.</summary>
    public Task<TelegramMessage> SendAsync(SendMessageRequest request, CancellationToken cancellationToken) =>
        client.SendMessageAsync(request, cancellationToken);

    /// <summary>Changes a message.</summary>
    public Task EditAsync(EditMessageTextRequest request, CancellationToken cancellationToken) =>
        client.EditMessageTextAsync(request, cancellationToken);

    /// <summary>Removes a message.</summary>
    /// <returns>Whether it is gone.</returns>
    public ValueTask<bool> DeleteAsync(long chat, long message, CancellationToken cancellationToken) => InsistAsync(
        token => client.DeleteMessageAsync(new DeleteMessageRequest(chat, message), token), cancellationToken);

    /// <summary>Takes words away that may not be said any more: this is tried again, and waits for nobody's turn.</summary>
    /// <returns>Whether it was done, or cannot be.</returns>
    public async ValueTask<bool> InsistAsync(Func<CancellationToken, Task> request, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await request(cancellationToken);
                return true;
            }
            catch (TelegramApiException failure)
            {
                LogNotShown(failure.Method, failure.Kind);
                if (!failure.IsTransient && failure.Kind != TelegramErrorKind.TooManyRequests)
                {
                    return true;
                }

                if (attempt == MostTries)
                {
                    return false;
                }

                await Task.Delay(failure.RetryAfter ?? _pause, time, cancellationToken);
            }
        }
    }

    /// <summary>Ends the wait of a pressed button.</summary>
    public async ValueTask AnswerPressAsync(string press, string? notice, CancellationToken cancellationToken)
    {
        try
        {
            await client.AnswerCallbackQueryAsync(new AnswerCallbackRequest(press, notice), cancellationToken);
        }
        catch (TelegramApiException failure)
        {
            LogNotShown(failure.Method, failure.Kind);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} for an answer that is being made failed: {Kind}.")]
    private partial void LogNotShown(string method, TelegramErrorKind kind);
}
