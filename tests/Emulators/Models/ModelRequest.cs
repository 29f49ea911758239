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
        : FormModel;

    /// <summary>The sound that it asks to have written down; empty for other requests.</summary>
    public byte[] Sound { get; init; } = [];

    /// <summary>The name of that sound's file; empty for other requests.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The pictures that stand in its messages, in either protocol.</summary>
    public IReadOnlyList<byte[]> Pictures => [.. PicturesOf(Json)];

    /// <summary>The model that a form names.</summary>
    internal string FormModel { get; init; } = "";

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

    private static IEnumerable<byte[]> PicturesOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(PicturesOf),
        JsonValueKind.Object when json.TryGetProperty("image_url", out JsonElement image) =>
            [Convert.FromBase64String(image.GetProperty("url").GetString()!.Split("base64,", 2)[1])],
        JsonValueKind.Object when json.TryGetProperty("source", out JsonElement source) && source.TryGetProperty("data", out JsonElement data) =>
            [data.GetBytesFromBase64()],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(static property => PicturesOf(property.Value)),
        _ => [],
    };

    private static JsonElement Parse(string body)
    {
        using var document = JsonDocument.Parse(body.Length == 0 ? "null" : body);
        return document.RootElement.Clone();
    }
}
