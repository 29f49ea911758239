using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>A channel or thread of a guild, as it was last told. Never changed: a change makes a new one.</summary>
internal sealed record DiscordChannelState
{
    /// <summary>The channel's id.</summary>
    public required string Id { get; init; }

    /// <summary>The guild that it belongs to.</summary>
    public required string GuildId { get; init; }

    /// <summary>One of <see cref="DiscordChannelType"/>, or a kind that is not known yet.</summary>
    public required int Type { get; init; }

    /// <summary>The name shown, without '#'.</summary>
    public required string Name { get; init; }

    /// <summary>What it says it is for; null where nothing.</summary>
    public string? Topic { get; init; }

    /// <summary>The channel of a thread; null for a channel.</summary>
    public string? ParentId { get; init; }

    /// <summary>How many are in a thread, at most 50; null where it is not told.</summary>
    public int? MemberCount { get; init; }

    /// <summary>Whether a thread is put away; somebody who writes there takes it out again.</summary>
    public bool IsArchived { get; init; }

    /// <summary>What it allows and denies other than its guild. Threads have none of their own.</summary>
    public IReadOnlyList<DiscordOverwriteState> Overwrites { get; init; } = [];

    /// <summary>Whether it is a thread.</summary>
    public bool IsThread => Type is DiscordChannelType.AnnouncementThread or DiscordChannelType.PublicThread or DiscordChannelType.PrivateThread;

    /// <summary>Whether only those who were added to it can read it, and moderators.</summary>
    public bool IsPrivateThread => Type == DiscordChannelType.PrivateThread;

    /// <summary>Whether people write there, or in threads of it.</summary>
    public bool HoldsWords => IsThread || Type is DiscordChannelType.Text or DiscordChannelType.Voice or DiscordChannelType.Announcement
        or DiscordChannelType.Stage or DiscordChannelType.Forum or DiscordChannelType.Media;

    /// <summary>What a channel tells of itself; null where it is none of a guild's, and a thread without a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="guild">Its guild, where the channel does not name it.</param>
    public static DiscordChannelState? Of(DiscordChannel channel, string? guild)
    {
        if (channel is not { Id: { Length: > 0 } id, Type: { } type } || (channel.GuildId ?? guild) is not { Length: > 0 } owner
            || (channel.IsThread && string.IsNullOrEmpty(channel.ParentId)))
        {
            return null;
        }

        return new DiscordChannelState
        {
            Id = id,
            GuildId = owner,
            Type = type,
            Name = Utf16Text.Repair(channel.Name ?? ""),
            Topic = string.IsNullOrWhiteSpace(channel.Topic) ? null : Utf16Text.Repair(channel.Topic),
            ParentId = channel.IsThread ? channel.ParentId : null,
            MemberCount = channel.IsThread ? channel.MemberCount : null,
            IsArchived = channel is { IsThread: true, ThreadMetadata.Archived: true },
            Overwrites = [.. (channel.PermissionOverwrites ?? [])
                .Where(static overwrite => overwrite?.Id is not null)
                .Select(static overwrite => new DiscordOverwriteState(
                    overwrite!.Id!,
                    overwrite.Type == 0,
                    DiscordPermissions.Parse(overwrite.Allow),
                    DiscordPermissions.Parse(overwrite.Deny)))],
        };
    }
}
