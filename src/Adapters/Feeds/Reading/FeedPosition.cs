using System.Text.Json;
using System.Text.Json.Serialization;

namespace Confidant.Adapters.Feeds;

/// <summary>How far the reading of a timeline is, as it is kept between pages and between readings.</summary>
internal sealed partial record FeedPosition
{
    /// <summary>Whether the reading under way began at the start.</summary>
    public bool IsFull { get; init; }

    /// <summary>The page that comes next; null between readings, and on the first page.</summary>
    public string? Next { get; init; }

    /// <summary>What the reading under way met first, which is the newest.</summary>
    public string? Newest { get; init; }

    /// <summary>What the reading before met first: where this one ends; null where it goes to the end.</summary>
    public string? Since { get; init; }

    /// <summary>How many posts the reading under way has met.</summary>
    public int Read { get; init; }

    /// <summary>The oldest post that the reading under way has met.</summary>
    public DateTimeOffset? Oldest { get; init; }

    /// <summary>Whether the reading under way has met items that could not be read.</summary>
    public bool HasGaps { get; init; }

    /// <summary>Reads a position; the start where there is none, or one that nobody can read any more.</summary>
    public static FeedPosition Parse(string? text)
    {
        try
        {
            return text is null ? new FeedPosition { IsFull = true }
                : JsonSerializer.Deserialize(text, FeedPositionJson.Default.FeedPosition) ?? new FeedPosition { IsFull = true };
        }
        catch (JsonException)
        {
            return new FeedPosition { IsFull = true };
        }
    }

    /// <summary>The position as it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, FeedPositionJson.Default.FeedPosition);

    [JsonSourceGenerationOptions(
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(FeedPosition))]
    private sealed partial class FeedPositionJson : JsonSerializerContext;
}
