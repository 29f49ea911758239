using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>A guild, as it was last told. Never changed: a change makes a new one.</summary>
internal sealed record DiscordGuildState
{
    private const string Discoverable = "DISCOVERABLE";

    /// <summary>The guild's id; also that of the role that everybody has.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown.</summary>
    public required string Name { get; init; }

    /// <summary>Who may do everything.</summary>
    public required string? OwnerId { get; init; }

    /// <summary>Whether anybody finds and joins it without an invitation.</summary>
    public required bool IsDiscoverable { get; init; }

    /// <summary>The roles by their ids.</summary>
    public required IReadOnlyDictionary<string, DiscordRoleState> Roles { get; init; }

    /// <summary>What a guild tells of itself; null where it has no id or no roles.</summary>
    public static DiscordGuildState? Of(DiscordGuild guild) => guild is { Id: { Length: > 0 } id, Roles: { } roles }
        ? new DiscordGuildState
        {
            Id = id,
            Name = Utf16Text.Repair(guild.Name ?? ""),
            OwnerId = guild.OwnerId,
            IsDiscoverable = IsListed(guild),
            Roles = roles.Where(static role => role?.Id is not null)
                .DistinctBy(static role => role!.Id)
                .ToDictionary(static role => role!.Id!, static role => RoleOf(role!)),
        }
        : null;

    /// <summary>A role, as far as it matters.</summary>
    public static DiscordRoleState RoleOf(DiscordRole role) => new(
        Utf16Text.Repair(role.Name ?? ""), DiscordPermissions.Parse(role.Permissions), role.Tags?.BotId);

    /// <summary>Whether a guild says that it is listed for everybody.</summary>
    public static bool IsListed(DiscordGuild guild) => guild.Features?.Contains(Discoverable) == true;

    /// <summary>What a role permits; nothing where it is unknown.</summary>
    public ulong PermissionsOf(string role) => Roles.TryGetValue(role, out DiscordRoleState? known) ? known.Permissions : 0;
}
