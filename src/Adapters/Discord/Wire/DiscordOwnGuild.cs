namespace Confidant.Adapters.Discord.Wire;

/// <summary>A guild in the list of those that the bot is in.</summary>
internal sealed record DiscordOwnGuild
{
    public string? Id { get; init; }

    /// <summary>What the bot may do in the guild as a whole.</summary>
    public string? Permissions { get; init; }
}
