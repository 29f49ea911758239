namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordMessageSnapshot
{
    /// <summary>What was forwarded: words, attachments, no author.</summary>
    public DiscordMessage? Message { get; init; }
}
