namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordRoleEvent
{
    public string? GuildId { get; init; }

    public DiscordRole? Role { get; init; }

    /// <summary>The role that was deleted.</summary>
    public string? RoleId { get; init; }
}
