using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Confidant.Adapters;

/// <summary>Reads values of documents that others wrote: what is not of the form it should have is not there. Pure.</summary>
internal static partial class LooseJson
{
    /// <summary>The value that a path of names leads to; null where it leads nowhere.</summary>
    public static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }

    /// <summary>A text, its broken characters mended; null for anything else.</summary>
    public static string? Text(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.String } text)
        {
            return null;
        }

        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return WireJson.Read(text, TextJson.Default.String);
        }
    }

    /// <summary>The text that a path leads to.</summary>
    public static string? Text(JsonElement element, params ReadOnlySpan<string> path) => Text(Find(element, path));

    /// <summary>A whole number; null for anything else.</summary>
    public static long? Number(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long value) ? value : null;

    /// <summary>The count that a path leads to; 0 where it leads nowhere.</summary>
    public static int Count(JsonElement element, params ReadOnlySpan<string> path) =>
        (int)Math.Clamp(Number(Find(element, path)) ?? 0, 0, int.MaxValue);

    /// <summary>Whether a path leads to a true.</summary>
    public static bool IsTrue(JsonElement element, params ReadOnlySpan<string> path) =>
        Find(element, path) is { ValueKind: JsonValueKind.True };

    /// <summary>The members of the list that a path leads to; none where it leads nowhere.</summary>
    public static IEnumerable<JsonElement> List(JsonElement element, params ReadOnlySpan<string> path) =>
        Find(element, path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The moment that a path leads to, as ISO 8601 writes it; null where it leads nowhere.</summary>
    public static DateTimeOffset? Moment(JsonElement element, params ReadOnlySpan<string> path) =>
        DateTimeOffset.TryParse(
            Text(Find(element, path)),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset moment)
            ? moment
            : null;

    [JsonSerializable(typeof(string))]
    private sealed partial class TextJson : JsonSerializerContext;
}
