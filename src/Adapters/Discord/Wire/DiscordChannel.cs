namespace Confidant.Adapters.Discord.Wire;

/// <summary>A channel or a thread.</summary>
internal sealed record DiscordChannel
{
    public string? Id { get; init; }

    public int? Type { get; init; }

    public string? GuildId { get; init; }

    public string? Name { get; init; }

    public string? Topic { get; init; }

    /// <summary>The category of a channel; the channel of a thread.</summary>
    public string? ParentId { get; init; }

    public IReadOnlyList<DiscordOverwrite?>? PermissionOverwrites { get; init; }

    public DiscordThreadMetadata? ThreadMetadata { get; init; }

    /// <summary>Our own membership of a thread; present when we are in it, in some events.</summary>
    public DiscordThreadMember? Member { get; init; }

    /// <summary>How many are in a thread; Discord stops counting at 50.</summary>
    public int? MemberCount { get; init; }

    public IReadOnlyList<DiscordUser?>? Recipients { get; init; }

    /// <summary>Whether THREAD_CREATE tells of a thread that was made just now.</summary>
    public bool? NewlyCreated { get; init; }

    public bool IsThread => Type is DiscordChannelType.AnnouncementThread or DiscordChannelType.PublicThread
        or DiscordChannelType.PrivateThread;
}
