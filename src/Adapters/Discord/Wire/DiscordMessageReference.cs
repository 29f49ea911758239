namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordMessageReference
{
    /// <summary>0 for a reply, 1 for a forward.</summary>
    public int? Type { get; init; }

    public string? MessageId { get; init; }

    public string? ChannelId { get; init; }
}
