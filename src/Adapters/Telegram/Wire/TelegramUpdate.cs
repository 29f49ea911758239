namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramUpdate
{
    public long UpdateId { get; init; }

    public TelegramMessage? Message { get; init; }

    public TelegramMessage? EditedMessage { get; init; }

    public TelegramMessage? ChannelPost { get; init; }

    public TelegramMessage? EditedChannelPost { get; init; }

    public TelegramMessage? GuestMessage { get; init; }

    public TelegramMessage? BusinessMessage { get; init; }

    public TelegramBusinessConnection? BusinessConnection { get; init; }

    public TelegramInlineQuery? InlineQuery { get; init; }

    public TelegramCallbackQuery? CallbackQuery { get; init; }

    public TelegramGenerationStopped? StoppedMessageGeneration { get; init; }

    public TelegramChatMemberUpdated? MyChatMember { get; init; }

    public TelegramChatMemberUpdated? ChatMember { get; init; }
}
