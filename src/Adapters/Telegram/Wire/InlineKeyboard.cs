using System.Text.Json.Serialization;

namespace Confidant.Adapters.Telegram.Wire;

internal sealed record InlineKeyboard(
    [property: JsonPropertyName("inline_keyboard")] IReadOnlyList<IReadOnlyList<InlineButton>> Rows);
