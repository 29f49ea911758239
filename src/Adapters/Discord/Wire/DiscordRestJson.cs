using System.Text.Json.Serialization;

namespace Confidant.Adapters.Discord.Wire;

/// <summary>What is sent to the REST API, and what only it answers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DiscordErrorAnswer))]
[JsonSerializable(typeof(DiscordGatewayInfo))]
[JsonSerializable(typeof(IReadOnlyList<DiscordRole>))]
[JsonSerializable(typeof(IReadOnlyList<DiscordChannel>))]
[JsonSerializable(typeof(IReadOnlyList<DiscordOwnGuild>))]
[JsonSerializable(typeof(DiscordMessageRequest))]
[JsonSerializable(typeof(DiscordInteractionResponse))]
[JsonSerializable(typeof(DiscordRecipient))]
[JsonSerializable(typeof(IReadOnlyList<DiscordCommand>))]
internal sealed partial class DiscordRestJson : JsonSerializerContext;
