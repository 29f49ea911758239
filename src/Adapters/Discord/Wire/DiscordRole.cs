namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordRole
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Permissions { get; init; }

    public bool? Managed { get; init; }

    public DiscordRoleTags? Tags { get; init; }
}
