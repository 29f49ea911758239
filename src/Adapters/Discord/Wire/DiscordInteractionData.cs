namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordInteractionData
{
    /// <summary>The command's id.</summary>
    public string? Id { get; init; }

    /// <summary>The command's name.</summary>
    public string? Name { get; init; }

    /// <summary>The command's kind: 1 is typed after a slash.</summary>
    public int? Type { get; init; }

    public IReadOnlyList<DiscordInteractionOption?>? Options { get; init; }

    /// <summary>What a button carries.</summary>
    public string? CustomId { get; init; }

    public int? ComponentType { get; init; }
}
