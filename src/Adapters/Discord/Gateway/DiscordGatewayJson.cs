using System.Text.Json.Serialization;

namespace Confidant.Adapters.Discord;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DiscordKeptSession))]
internal sealed partial class DiscordGatewayJson : JsonSerializerContext;
