namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordRoleTags
{
    /// <summary>The bot whose own role it is.</summary>
    public string? BotId { get; init; }
}
