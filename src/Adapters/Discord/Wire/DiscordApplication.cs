namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordApplication
{
    public string? Id { get; init; }

    public long? Flags { get; init; }

    public string? InteractionsEndpointUrl { get; init; }
}
