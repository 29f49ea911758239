using System.Text.Json;
using Confidant.Adapters.Telegram.Wire;

namespace Confidant.Adapters.Telegram;

/// <summary>Reads one raw update. Pure.</summary>
internal static class TelegramUpdateParser
{
    /// <summary>The update's number; null where it cannot be told.</summary>
    public static long? Number(JsonElement raw) =>
        raw.ValueKind == JsonValueKind.Object && raw.TryGetProperty("update_id", out JsonElement id)
        && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out long number)
            ? number
            : null;

    /// <summary>The update; null where it cannot be read.</summary>
    public static TelegramUpdate? Read(JsonElement raw) => WireJson.Read(raw, TelegramJson.Default.TelegramUpdate);
}
