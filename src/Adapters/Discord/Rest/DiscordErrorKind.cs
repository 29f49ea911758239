namespace Confidant.Adapters.Discord;

/// <summary>What went wrong in a call, without anybody's words: messages of errors quote them, so they are never kept.</summary>
internal enum DiscordErrorKind
{
    Network,
    Timeout,
    MalformedAnswer,
    ServerError,
    TooManyRequests,

    /// <summary>So many calls were refused that no more are made for a while.</summary>
    TooManyRefusals,

    /// <summary>The words of the call may not be said any more; it was not made.</summary>
    Withdrawn,
    Unauthorized,

    /// <summary>An interaction's token is unknown or has run out.</summary>
    TokenExpired,
    AlreadyAcknowledged,
    Forbidden,
    DirectMessagesClosed,
    CannotReply,
    UnknownChannel,
    UnknownMessage,
    UnknownMember,
    NotFound,
    TooLarge,
    InvalidForm,
    BadRequest,
}
