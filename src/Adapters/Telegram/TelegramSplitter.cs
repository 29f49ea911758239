namespace Confidant.Adapters.Telegram;

/// <summary>Cuts messages into chunks that Telegram takes. Telegram counts UTF-16 units, so this works on chars, not runes.
/// Pure.</summary>
internal static class TelegramSplitter
{
    /// <summary>The longest text.</summary>
    public const int TextLimit = 4096;

    /// <summary>The longest caption of a document.</summary>
    public const int CaptionLimit = 1024;

    /// <summary>The chunks in order.</summary>
    public static IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message) =>
        MessageSplitter.Split(message, start => start == 0 && message.Document is not null ? CaptionLimit : TextLimit);
}
