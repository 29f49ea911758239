namespace Confidant.Identity;

/// <summary>Why data of Telegram prove nothing.</summary>
public enum TelegramSignInProblem
{
    /// <summary>They are no such data: unreadable, too long, a field twice, or without hash or date.</summary>
    Malformed,

    /// <summary>Telegram did not sign them so, or not for one of these bots, or not for this way of signing in.</summary>
    WrongHash,

    /// <summary>Telegram signed them too long ago.</summary>
    TooOld,

    /// <summary>They are dated later than now.</summary>
    InFuture,

    /// <summary>They name no person, or a bot.</summary>
    NoPerson,
}
