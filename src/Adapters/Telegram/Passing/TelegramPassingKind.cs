namespace Confidant.Adapters.Telegram;

/// <summary>Where something is said in passing.</summary>
internal enum TelegramPassingKind
{
    /// <summary>Behind the bot's name in the field for a message, in any chat.</summary>
    Inline,

    /// <summary>In a chat that the bot does not belong to, whose member mentions it.</summary>
    Guest,

    /// <summary>To the owner of a business account, in whose name the bot may answer.</summary>
    Business,
}
