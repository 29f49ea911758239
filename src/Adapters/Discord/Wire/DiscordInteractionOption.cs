using System.Text.Json;

namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordInteractionOption
{
    public string? Name { get; init; }

    public int? Type { get; init; }

    /// <summary>A string, a number or a boolean, by its type.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What belongs to a subcommand.</summary>
    public IReadOnlyList<DiscordInteractionOption?>? Options { get; init; }

    /// <summary>Whether it is being typed; in autocomplete only.</summary>
    public bool? Focused { get; init; }
}
