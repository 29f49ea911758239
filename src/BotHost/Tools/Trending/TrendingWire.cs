using System.Text.Json.Serialization;

namespace Confidant.BotHost.Tools.Trending;

/// <summary>A question to the service.</summary>
internal sealed record TrendingQuestion(string Message, string Platform, string? SessionId);

/// <summary>Its answer.</summary>
internal sealed record TrendingAnswer(string? Response, string? SessionId);

/// <summary>A session of its list.</summary>
internal sealed record TrendingListItem(string? SessionId, string? Title, string? Platform);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TrendingQuestion))]
[JsonSerializable(typeof(TrendingAnswer))]
[JsonSerializable(typeof(List<TrendingListItem>))]
internal sealed partial class TrendingWire : JsonSerializerContext;
