namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordThreadListSync
{
    public string? GuildId { get; init; }

    /// <summary>The channels whose threads these are; null for the whole guild.</summary>
    public IReadOnlyList<string?>? ChannelIds { get; init; }

    public IReadOnlyList<DiscordChannel?>? Threads { get; init; }
}
