namespace Confidant.Adapters.Discord.Wire;

/// <summary>A row of buttons; at most five of five.</summary>
internal sealed record DiscordActionRow(IReadOnlyList<DiscordButton> Components)
{
    public int Type { get; } = 1;
}
