namespace Confidant.Adapters.Discord.Wire;

/// <summary>A button.</summary>
/// <param name="Label">At most 80 characters.</param>
/// <param name="CustomId">What comes back; at most 100 characters.</param>
internal sealed record DiscordButton(string Label, string CustomId)
{
    public int Type { get; } = 2;

    /// <summary>Grey.</summary>
    public int Style { get; } = 2;
}
