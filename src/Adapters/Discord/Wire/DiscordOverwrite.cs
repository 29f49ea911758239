namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordOverwrite
{
    public string? Id { get; init; }

    /// <summary>0 for a role, 1 for a member.</summary>
    public int? Type { get; init; }

    public string? Allow { get; init; }

    public string? Deny { get; init; }
}
