using System.Text.Json;
using System.Text.Json.Serialization;

namespace Confidant.Adapters.Feeds;

/// <summary>How far the reading of a web feed is.</summary>
internal sealed partial record WebFeedPosition
{
    private const int LongestMark = 500;

    /// <summary>The page of older entries that comes next; null between readings.</summary>
    public string? Next { get; init; }

    /// <summary>The tag of the version that was read.</summary>
    public string? Tag { get; init; }

    /// <summary>When the version that was read was made, in the server's own words.</summary>
    public string? ModifiedAt { get; init; }

    /// <summary>The position after an answer.</summary>
    public static WebFeedPosition After(FeedAnswer answer) => new() { Tag = Bound(answer.Tag), ModifiedAt = Bound(answer.ModifiedAt) };

    /// <summary>Reads a position; null where there is none, or one that nobody can read any more.</summary>
    public static WebFeedPosition? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, WebFeedPositionJson.Default.WebFeedPosition);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The position as it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, WebFeedPositionJson.Default.WebFeedPosition);

    private static string? Bound(string? mark) => mark is { Length: <= LongestMark } && !mark.Any(char.IsControl) ? mark : null;

    [JsonSourceGenerationOptions(
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(WebFeedPosition))]
    private sealed partial class WebFeedPositionJson : JsonSerializerContext;
}
