namespace Confidant.Adapters.Telegram;

/// <summary>What went wrong in a call, without anybody's words: descriptions quote them, so they are never kept.</summary>
internal enum TelegramErrorKind
{
    Network,
    Timeout,
    MalformedAnswer,
    ServerError,
    TooManyRequests,
    Unauthorized,
    NotFound,
    OtherPoller,
    WebhookActive,
    Forbidden,
    ChatMigrated,
    NotModified,
    CannotParseEntities,
    MessageToEditGone,
    ThreadGone,
    ChatNotFound,
    QueryTooOld,
    FileTooBig,
    BadRequest,
}
