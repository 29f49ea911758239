namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordReady
{
    public DiscordUser? User { get; init; }

    /// <summary>The guilds that we are in; told of later, one by one.</summary>
    public IReadOnlyList<DiscordGuild?>? Guilds { get; init; }

    public string? SessionId { get; init; }

    public string? ResumeGatewayUrl { get; init; }

    /// <summary>Which shard this is, and of how many; null where there is one only.</summary>
    public IReadOnlyList<int>? Shard { get; init; }

    public DiscordApplication? Application { get; init; }
}
