using System.Text.Json.Nodes;

namespace Confidant.Adapters.Telegram.Wire;

internal sealed record SendRichMessageRequest
{
    public required long ChatId { get; init; }

    public long? MessageThreadId { get; init; }

    public required JsonObject RichMessage { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public InlineKeyboard? ReplyMarkup { get; init; }
}
