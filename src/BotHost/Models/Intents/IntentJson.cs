using System.Text.Json.Serialization;

namespace Confidant.BotHost.Models.Intents;

/// <summary>The wire shape of intents and hints. A key that stands twice makes the answer unreadable.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowDuplicateProperties = false, MaxDepth = 8)]
[JsonSerializable(typeof(ModelIntent))]
[JsonSerializable(typeof(ModelAccounts))]
[JsonSerializable(typeof(string))]
internal sealed partial class IntentJson : JsonSerializerContext;
