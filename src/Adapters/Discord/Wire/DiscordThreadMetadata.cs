namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordThreadMetadata
{
    public bool? Archived { get; init; }

    public bool? Locked { get; init; }
}
