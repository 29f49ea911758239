using System.Text.Json;

namespace Confidant.Emulators.Models;

/// <summary>A request as it came.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Key">The key it brought; empty for none.</param>
/// <param name="Body">Its body, as text.</param>
public sealed record ModelRequest(string Path, string Key, string Body)
{
    /// <summary>The body, read.</summary>
    public JsonElement Json { get; } = Parse(Body);

    /// <summary>The model it names; empty for none.</summary>
    public string Model => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("model", out JsonElement model)
        ? model.GetString() ?? ""
        : "";

    /// <summary>Whether it asks for a stream.</summary>
    public bool IsStream => Json.ValueKind == JsonValueKind.Object
        && Json.TryGetProperty("stream", out JsonElement stream) && stream.ValueKind == JsonValueKind.True;

    /// <summary>All strings of the body, as they were before they were written as JSON.</summary>
    public string Words => string.Join('\n', StringsOf(Json));

    private static IEnumerable<string> StringsOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(StringsOf),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(static property => StringsOf(property.Value)),
        _ => [],
    };

    private static JsonElement Parse(string body)
    {
        using var document = JsonDocument.Parse(body.Length == 0 ? "null" : body);
        return document.RootElement.Clone();
    }
}
