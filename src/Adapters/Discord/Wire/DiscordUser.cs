namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordUser
{
    public string? Id { get; init; }

    public string? Username { get; init; }

    public string? GlobalName { get; init; }

    public bool? Bot { get; init; }

    public bool? System { get; init; }

    /// <summary>Whether a person speaks by it.</summary>
    public bool IsPerson => !string.IsNullOrEmpty(Id) && Bot != true && System != true;
}
