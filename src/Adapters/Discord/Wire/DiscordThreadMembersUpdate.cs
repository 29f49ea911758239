namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordThreadMembersUpdate
{
    /// <summary>The thread's id.</summary>
    public string? Id { get; init; }

    public string? GuildId { get; init; }

    public int? MemberCount { get; init; }

    public IReadOnlyList<DiscordThreadMember?>? AddedMembers { get; init; }

    public IReadOnlyList<string?>? RemovedMemberIds { get; init; }
}
