using System.Globalization;
using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads values of exports: numbers stand in them as numbers or as texts. Pure.</summary>
internal static class ExportJson
{
    private const int LongestNumber = 20;

    /// <summary>A value of an object; null where there is none.</summary>
    public static JsonElement? Find(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out JsonElement value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>The values of a list; none where it is no list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement? of, string name) =>
        Find(of, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A text; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">It has half a surrogate pair.</exception>
    public static string? Text(JsonElement? of, string name) =>
        Find(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A lasting number of X's; null where there is none.</summary>
    /// <exception cref="FeedException">It is something else.</exception>
    public static ulong? Id(JsonElement? of, string name) => Find(of, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => ReadId(text.GetString()!),
        { ValueKind: JsonValueKind.Number } number when number.TryGetUInt64(out ulong id) => id,
        _ => throw Strange(),
    };

    /// <summary>A lasting number of X's.</summary>
    /// <exception cref="FeedException">It is something else.</exception>
    public static ulong ReadId(string text) =>
        text.Length <= LongestNumber && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong id)
            ? id
            : throw Strange();

    /// <summary>How many of something; 0 where the export does not tell.</summary>
    /// <exception cref="FeedException">It is no count.</exception>
    public static int Count(JsonElement? of, string name) => Find(of, name) switch
    {
        null => 0,
        { ValueKind: JsonValueKind.String } text when int.TryParse(
            text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out int count) => count,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out int count) && count >= 0 => count,
        _ => throw Strange(),
    };

    /// <summary>A time in the form of ISO 8601; null where there is none that can be read.</summary>
    public static DateTimeOffset? Time(JsonElement? of, string name) =>
        Find(of, name) is { ValueKind: JsonValueKind.String } text && text.TryGetDateTimeOffset(out DateTimeOffset time)
            ? time.ToUniversalTime()
            : null;

    private static FeedException Strange() => new(FeedFault.Damaged, "A number is none.");
}
