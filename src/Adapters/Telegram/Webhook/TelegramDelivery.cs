namespace Confidant.Adapters.Telegram;

/// <summary>What became of an update that Telegram brought.</summary>
internal enum TelegramDelivery
{
    /// <summary>It is on disk, or nothing of ours.</summary>
    Taken,

    /// <summary>It is no update.</summary>
    Malformed,

    /// <summary>It cannot be kept now; Telegram is to bring it again.</summary>
    Unavailable,
}
