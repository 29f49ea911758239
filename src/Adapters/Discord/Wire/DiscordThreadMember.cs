namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordThreadMember
{
    /// <summary>The thread's id.</summary>
    public string? Id { get; init; }

    public string? UserId { get; init; }

    public DiscordMember? Member { get; init; }
}
