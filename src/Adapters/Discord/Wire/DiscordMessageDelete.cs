namespace Confidant.Adapters.Discord.Wire;

/// <summary>One message that was deleted, or several.</summary>
internal sealed record DiscordMessageDelete
{
    public string? Id { get; init; }

    public IReadOnlyList<string?>? Ids { get; init; }

    public string? ChannelId { get; init; }

    public string? GuildId { get; init; }
}
