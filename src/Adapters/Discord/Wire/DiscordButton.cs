namespace Confidant.Adapters.Discord.Wire;

/// <summary>A button.</summary>
/// <param name="Label">At most 80 characters.</param>
/// <param name="CustomId">What comes back; at most 100 characters. Null for one that opens a page.</param>
internal sealed record DiscordButton(string Label, string? CustomId)
{
    private const int Grey = 2;
    private const int Link = 5;

    public int Type { get; } = 2;

    public int Style => Url is null ? Grey : Link;

    /// <summary>The page that it opens; at most 512 characters. Null for none.</summary>
    public string? Url { get; init; }
}
