namespace Confidant.Adapters.Telegram;

/// <summary>What a failed request means for the message.</summary>
internal sealed class TelegramOutcomes(TelegramPace pace)
{
    private static readonly TimeSpan _tokenPause = TimeSpan.FromMinutes(5);

    /// <summary>The outcome of a failure in a chat.</summary>
    public SendOutcome Of(TelegramApiException failure, long chat) => failure switch
    {
        { Kind: TelegramErrorKind.TooManyRequests } =>
            new SendOutcome.Retry(pace.Silence(chat, failure.RetryAfter), "rate limit"),
        { Kind: TelegramErrorKind.ChatMigrated, MigrateToChatId: { } to } => new SendOutcome.Moved(to),
        { Kind: TelegramErrorKind.Forbidden } => new SendOutcome.Blocked(),
        { Kind: TelegramErrorKind.NotModified } => new SendOutcome.Sent(),

        { ErrorCode: 413 } => new SendOutcome.FileTooLarge(),

        // The token is wrong or the server is: an operator mends that, and the words must still be there then.
        { Kind: TelegramErrorKind.Unauthorized or TelegramErrorKind.NotFound } =>
            new SendOutcome.Retry(_tokenPause, failure.Kind.ToString()),
        { IsTransient: true } => new SendOutcome.Retry(pace.Failed(chat), failure.Kind.ToString()),
        _ => new SendOutcome.Refused(failure.Kind.ToString()),
    };
}
