namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordGuild
{
    public string? Id { get; init; }

    /// <summary>Whether Discord cannot serve it at present.</summary>
    public bool? Unavailable { get; init; }

    public string? Name { get; init; }

    public string? OwnerId { get; init; }

    public string? JoinedAt { get; init; }

    public IReadOnlyList<string?>? Features { get; init; }

    public IReadOnlyList<DiscordRole?>? Roles { get; init; }

    public IReadOnlyList<DiscordChannel?>? Channels { get; init; }

    public IReadOnlyList<DiscordChannel?>? Threads { get; init; }

    public int? MemberCount { get; init; }

    public int? ApproximateMemberCount { get; init; }
}
