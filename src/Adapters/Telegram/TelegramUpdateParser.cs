using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Confidant.Adapters.Telegram.Wire;

namespace Confidant.Adapters.Telegram;

/// <summary>Reads one raw update. Pure.</summary>
internal static partial class TelegramUpdateParser
{
    /// <summary>The update's number; null where it cannot be told.</summary>
    public static long? Number(JsonElement raw) =>
        raw.ValueKind == JsonValueKind.Object && raw.TryGetProperty("update_id", out JsonElement id)
        && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out long number)
            ? number
            : null;

    /// <summary>The update; null where it cannot be read. Broken UTF-16 and UTF-8 are mended first where they stand in the way.</summary>
    public static TelegramUpdate? Read(JsonElement raw) => TryRead(raw) ?? TryReadMended(raw);

    private static TelegramUpdate? TryRead(JsonElement raw)
    {
        try
        {
            return raw.Deserialize(TelegramJson.Default.TelegramUpdate);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static TelegramUpdate? TryReadMended(JsonElement raw)
    {
        string mended = LoneSurrogate().Replace(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(raw)), @"$1\uFFFD");
        try
        {
            return JsonSerializer.Deserialize(mended, TelegramJson.Default.TelegramUpdate);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // A high surrogate with no low one after it, or a low one with no high one before it. The first group keeps escaped
    // backslashes together: \\ud83d is no surrogate.
    [GeneratedRegex(
        """((?<!\\)(?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})""",
        RegexOptions.CultureInvariant)]
    private static partial Regex LoneSurrogate();
}
