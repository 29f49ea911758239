namespace Confidant.Adapters.Discord.Wire;

/// <summary>One thing that can follow a command.</summary>
internal sealed record DiscordCommandOption
{
    /// <summary>A text.</summary>
    public int Type { get; } = 3;

    public required string Name { get; init; }

    public required string Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    public IReadOnlyList<DiscordChoice>? Choices { get; init; }

    public bool? Autocomplete { get; init; }
}
