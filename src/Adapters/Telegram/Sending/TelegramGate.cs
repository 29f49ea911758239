namespace Confidant.Adapters.Telegram;

/// <summary>What stands before every request that carries words: the silence Telegram asked for, the limits, and whether the
/// words may still be said.</summary>
/// <param name="pace">The limits.</param>
/// <param name="mayStillSend">Whether the words may still be said.</param>
internal sealed class TelegramGate(TelegramPace pace, Func<CancellationToken, ValueTask<bool>> mayStillSend)
{
    /// <summary>Waits, then asks.</summary>
    /// <returns>Null where the request may leave at once; otherwise what became of it.</returns>
    public async ValueTask<SendOutcome?> PassAsync(long chat, CancellationToken cancellationToken)
    {
        if (Silence(chat) is { } earlier)
        {
            return earlier;
        }

        await pace.WaitAsync(chat, cancellationToken);

        // Another thread of the chat may have been told to be silent while this one waited.
        if (Silence(chat) is { } later)
        {
            return later;
        }

        return await mayStillSend(cancellationToken) ? null : new SendOutcome.Refused("withdrawn");
    }

    private SendOutcome.Retry? Silence(long chat) =>
        pace.SilenceLeft(chat) is { } left && left > TimeSpan.Zero ? new SendOutcome.Retry(left, "rate limit") : null;
}
