namespace Confidant.Adapters.Discord.Wire;

/// <summary>What tells where permissions changed, in any of the events that may change them.</summary>
internal sealed record DiscordPermissionChange
{
    /// <summary>The guild, the channel or the thread.</summary>
    public string? Id { get; init; }

    public string? GuildId { get; init; }

    /// <summary>Whose roles changed.</summary>
    public DiscordUser? User { get; init; }
}
