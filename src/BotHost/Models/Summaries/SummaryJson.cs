using System.Text.Json.Serialization;

namespace Confidant.BotHost.Models.Summaries;

/// <summary>The wire shape of summaries.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowDuplicateProperties = false, MaxDepth = 8)]
[JsonSerializable(typeof(ModelSummary))]
[JsonSerializable(typeof(ShownItem))]
internal sealed partial class SummaryJson : JsonSerializerContext;
