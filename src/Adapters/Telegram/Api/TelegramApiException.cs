using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>A call to the Bot API that did not succeed. It never holds the token, an address, or the words of a message; for that
/// reason it has no inner exception either.</summary>
internal sealed class TelegramApiException : Exception
{
    /// <summary>Describes a failed call.</summary>
    public TelegramApiException(string method, TelegramErrorKind kind, int errorCode = 0)
        : base($"Telegram's {method} failed: {kind} ({errorCode}).")
    {
        Method = method;
        Kind = kind;
        ErrorCode = errorCode;
    }

    /// <summary>The method that was called.</summary>
    public string Method { get; }

    /// <summary>The kind of failure.</summary>
    public TelegramErrorKind Kind { get; }

    /// <summary>Telegram's own code; 0 where there was no readable answer.</summary>
    public int ErrorCode { get; }

    /// <summary>The pause that Telegram asked for; null where it asked for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The new id of a chat that migrated; null otherwise.</summary>
    public ChatId? MigrateToChatId { get; init; }

    /// <summary>Whether Telegram does not know the bot, so that nothing succeeds any more.</summary>
    public bool IsFinal => Kind == TelegramErrorKind.Unauthorized || (Kind == TelegramErrorKind.NotFound && Method == "getMe");

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient => Kind is TelegramErrorKind.Network or TelegramErrorKind.Timeout
        or TelegramErrorKind.MalformedAnswer or TelegramErrorKind.ServerError or TelegramErrorKind.TooManyRequests;
}
