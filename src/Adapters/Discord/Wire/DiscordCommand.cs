namespace Confidant.Adapters.Discord.Wire;

/// <summary>A command as menus show it.</summary>
internal sealed record DiscordCommand
{
    public int Type { get; } = 1;

    /// <summary>1 to 32 characters, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public IReadOnlyList<DiscordCommandOption>? Options { get; init; }

    /// <summary>What a member must be allowed to do to see it; everybody sees it for null.</summary>
    public string? DefaultMemberPermissions { get; init; }

    /// <summary>Where it can be used; not for a command of one guild.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }

    /// <summary>By whose installation; not for a command of one guild.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }
}
