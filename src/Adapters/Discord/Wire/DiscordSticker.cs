namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordSticker
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}
