namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordMember
{
    public DiscordUser? User { get; init; }

    public string? Nick { get; init; }

    public IReadOnlyList<string?>? Roles { get; init; }

    /// <summary>What the member may do in the channel, as a decimal number; in interactions only.</summary>
    public string? Permissions { get; init; }
}
