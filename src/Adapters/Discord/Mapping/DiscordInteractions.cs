using System.Text.Json;
using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Turns slash commands and buttons into the product's own terms. Pure.</summary>
internal static class DiscordInteractions
{
    private const int SlashCommand = 1;
    private const int Button = 2;
    private const string InstalledByGuild = "0";
    private const string InstalledByPerson = "1";

    /// <summary>The kind of chat that an interaction comes from. Where the guild did not take the bot in, and in chats of others
    /// that a person took it along to, who reads is not known.</summary>
    public static ChatKind Kind(DiscordInteraction interaction) => interaction.Context switch
    {
        DiscordInteractionContext.Guild => IsInGuild(interaction) ? ChatKind.Group : ChatKind.Public,
        DiscordInteractionContext.BotDirect => interaction.GuildId is null ? ChatKind.Private : ChatKind.Public,
        null when interaction.GuildId is not null => IsInGuild(interaction) ? ChatKind.Group : ChatKind.Public,

        // Servers that do not know contexts know no installation by persons either.
        null when interaction is { Channel.Type: DiscordChannelType.Direct, AuthorizingIntegrationOwners: null } => ChatKind.Private,
        _ => ChatKind.Public,
    };

    /// <summary>The event that an interaction is; null where it is none: what is still being typed, and kinds that we do not offer.</summary>
    public static IncomingEvent? ToIncoming(
        DiscordInteraction interaction, DiscordScene scene, DiscordOptionOrder order, DateTimeOffset receivedAt)
    {
        if (DiscordAccounts.Seen(interaction.Presser, interaction.Locale) is not { } sender
            || !DiscordSnowflake.IsId(interaction.Id) || string.IsNullOrEmpty(interaction.Token))
        {
            return null;
        }

        return interaction switch
        {
            { Type: DiscordInteractionType.Command, Data: { Name: { Length: > 0 } name, Type: null or SlashCommand } data } =>
                ToCommand(interaction, scene, sender, name, Argument(name, data, order), receivedAt),
            { Type: DiscordInteractionType.Component, Data: { CustomId: { Length: > 0 } token, ComponentType: null or Button } } =>
                ToPress(interaction, scene, sender, token, receivedAt),
            _ => null,
        };
    }

    private static IncomingMessage ToCommand(
        DiscordInteraction interaction, DiscordScene scene, SeenAccount sender, string name, string argument, DateTimeOffset receivedAt)
    {
        string text = argument.Length == 0 ? $"/{name}" : $"/{name} {argument}";
        return new IncomingMessage
        {
            Conversation = scene.Conversation,
            DeliveryKey = Key(interaction),
            At = DiscordSnowflake.Time(interaction.Id) ?? receivedAt,
            Sender = sender,
            Chat = scene.Kind,
            Group = scene.Group,
            MessageId = new PlatformMessageId(interaction.Id!),
            Text = text,
            BareText = text,
            Command = name.ToLowerInvariant(),
            CommandArgument = argument,
            IsAddressedToBot = true,
            ReplyHandle = Handle(interaction),
        };
    }

    private static ButtonPressed ToPress(
        DiscordInteraction interaction, DiscordScene scene, SeenAccount sender, string token, DateTimeOffset receivedAt) => new()
        {
            Conversation = scene.Conversation,
            DeliveryKey = Key(interaction),
            At = DiscordSnowflake.Time(interaction.Id) ?? receivedAt,
            Sender = sender,
            Chat = scene.Kind,
            Group = scene.Group,
            Token = Utf16Text.Repair(token),
            PressId = Handle(interaction),
            MessageId = DiscordSnowflake.IsId(interaction.Message?.Id) ? new PlatformMessageId(interaction.Message!.Id!) : null,
            IsEphemeral = ((interaction.Message?.Flags ?? 0) & DiscordMessageFlags.Ephemeral) != 0,
        };

    private static string Key(DiscordInteraction interaction) => $"i:{interaction.Id}";

    private static string Handle(DiscordInteraction interaction) => $"{interaction.Id}:{interaction.Token}";

    // A guild that the bot is in may also be one that the person took it along to: then the guild's own counts.
    private static bool IsInGuild(DiscordInteraction interaction) =>
        interaction.AuthorizingIntegrationOwners is not { ValueKind: JsonValueKind.Object } owners
        || owners.TryGetProperty(InstalledByGuild, out _) || !owners.TryGetProperty(InstalledByPerson, out _);

    private static string Argument(string command, DiscordInteractionData data, DiscordOptionOrder order) =>
        Utf16Text.Repair(string.Join(' ', Values(command, data.Options, order))).Trim();

    // A subcommand has no value: its name is one, and its options follow.
    private static IEnumerable<string> Values(
        string command, IReadOnlyList<DiscordInteractionOption?>? options, DiscordOptionOrder order) =>
        order.Sort(command, (options ?? []).OfType<DiscordInteractionOption>()).SelectMany(option =>
            option.Value is { } value ? [Text(value)] : Values(command, option.Options, order).Prepend(option.Name ?? ""))
            .Where(static text => text.Length > 0);

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "",
    };
}
