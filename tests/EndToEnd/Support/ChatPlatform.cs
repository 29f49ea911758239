namespace Confidant.EndToEnd.Support;

/// <summary>The platforms that the same tests run on.</summary>
public enum ChatPlatform
{
    /// <summary>Telegram.</summary>
    Telegram,

    /// <summary>Telegram, which brings its updates to the host's webhook.</summary>
    TelegramWebhook,

    /// <summary>Discord.</summary>
    Discord,
}
