namespace Confidant.Adapters.Discord.Wire;

/// <summary>Somebody who joined a guild, left it or was changed there.</summary>
internal sealed record DiscordMemberEvent
{
    public string? GuildId { get; init; }

    public DiscordUser? User { get; init; }

    public IReadOnlyList<string?>? Roles { get; init; }
}
