using System.Text.Json.Serialization;

namespace Confidant.BotHost.Models.Extraction;

/// <summary>The wire shape of extraction. A key that stands twice makes the answer unreadable: which of the two was meant?</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowDuplicateProperties = false, MaxDepth = 8)]
[JsonSerializable(typeof(ModelEntries))]
[JsonSerializable(typeof(ShownMessage))]
internal sealed partial class ExtractionJson : JsonSerializerContext;
