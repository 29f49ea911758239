using System.Text.Json.Serialization;

namespace Confidant.BotHost.Models.Feelings;

/// <summary>The wire shape of feelings.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowDuplicateProperties = false, MaxDepth = 8)]
[JsonSerializable(typeof(ToldFeelings))]
[JsonSerializable(typeof(ShownPost))]
internal sealed partial class FeelingJson : JsonSerializerContext;
