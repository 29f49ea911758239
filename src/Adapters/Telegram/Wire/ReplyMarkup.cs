using System.Text.Json.Serialization;

namespace Confidant.Adapters.Telegram.Wire;

/// <summary>Buttons under a message, or a field opened for the reply to it.</summary>
internal sealed record ReplyMarkup
{
    [JsonPropertyName("inline_keyboard")]
    public IReadOnlyList<IReadOnlyList<InlineButton>>? Rows { get; init; }

    public bool? ForceReply { get; init; }

    public bool? Selective { get; init; }

    public string? InputFieldPlaceholder { get; init; }
}
