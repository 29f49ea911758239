using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Confidant.BotHost.Models;

/// <summary>Writes what people said as a line of JSON: whatever the words are, they end where the string ends.</summary>
internal static class DataLine
{
    // Letters stay letters: an escape costs a model six times as much.
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One line, without its end.</summary>
    public static string Of<T>(T value, JsonTypeInfo<T> type)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, _options))
        {
            JsonSerializer.Serialize(writer, value, type);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
