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

    private static JsonElement Parse(string body)
    {
        using var document = JsonDocument.Parse(body.Length == 0 ? "null" : body);
        return document.RootElement.Clone();
    }
}
