using System.Text.Json.Serialization;

namespace Confidant.Adapters.Discord.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DiscordReady))]
[JsonSerializable(typeof(DiscordMessage))]
[JsonSerializable(typeof(DiscordMessageDelete))]
[JsonSerializable(typeof(DiscordChannel))]
[JsonSerializable(typeof(DiscordGuild))]
[JsonSerializable(typeof(DiscordRoleEvent))]
[JsonSerializable(typeof(DiscordMember))]
[JsonSerializable(typeof(DiscordMemberEvent))]
[JsonSerializable(typeof(DiscordPermissionChange))]
[JsonSerializable(typeof(DiscordThreadListSync))]
[JsonSerializable(typeof(DiscordThreadMember))]
[JsonSerializable(typeof(DiscordThreadMembersUpdate))]
[JsonSerializable(typeof(DiscordInteraction))]
[JsonSerializable(typeof(DiscordUser))]
[JsonSerializable(typeof(DiscordApplication))]
[JsonSerializable(typeof(IReadOnlyList<DiscordChannel>))]
internal sealed partial class DiscordJson : JsonSerializerContext;
