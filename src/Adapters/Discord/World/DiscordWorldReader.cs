using System.Text.Json.Serialization.Metadata;
using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>Keeps the directory current with what the gateway tells of guilds, channels, threads and roles, and makes events of what
/// matters to groups: who can read them, and whether the bot is still there.</summary>
internal sealed partial class DiscordWorldReader(
    DiscordDirectory directory, DiscordGuildList guilds, TimeProvider time, ILogger<DiscordWorldReader> logger)
{
    private long _number;

    private DiscordWorld World => directory.World;

    /// <summary>The events; none where nothing matters to groups, and for kinds that are not known.</summary>
    public async ValueTask<IReadOnlyList<IncomingEvent>> ReadAsync(
        DiscordDispatch dispatch, DiscordSelf self, CancellationToken cancellationToken) => dispatch.Type switch
        {
            "READY" when Read(dispatch, DiscordJson.Default.DiscordReady) is { } ready =>
                await ReadReadyAsync(ready, self, cancellationToken),
            "GUILD_CREATE" when ReadGuild(dispatch) is { } guild => await ReadGuildAsync(guild, self, cancellationToken),
            "GUILD_UPDATE" when ReadGuild(dispatch) is { } guild => Widened(World.Change(guild.Id!, before => Renew(before, guild)), self),
            "GUILD_DELETE" when ReadGuild(dispatch) is { } guild => ReadGone(guild, self),
            "GUILD_ROLE_CREATE" or "GUILD_ROLE_UPDATE" or "GUILD_ROLE_DELETE"
                when Read(dispatch, DiscordJson.Default.DiscordRoleEvent) is { } role => ReadRole(role, self),
            "CHANNEL_CREATE" or "THREAD_CREATE" or "THREAD_UPDATE" when ReadChannel(dispatch) is { } channel => Put(channel),
            "CHANNEL_UPDATE" when ReadChannel(dispatch) is { } channel =>
                World.PutChannel(channel) is { IsGroup: true } widened ? Widened([widened], self) : [],
            "CHANNEL_DELETE" when ReadChannel(dispatch) is { } channel => ReadGone(channel, self),
            "THREAD_DELETE" when ReadChannel(dispatch) is { } thread => ReadThreadGone(thread, self),
            "THREAD_LIST_SYNC" when Read(dispatch, DiscordJson.Default.DiscordThreadListSync) is { } sync => Put(sync),
            "GUILD_MEMBER_REMOVE" when Read(dispatch, DiscordJson.Default.DiscordMemberEvent) is { } left =>
                DiscordMembers.ToLeft(left, self, Key($"x:{left.GuildId}:{left.User?.Id}"), time.GetUtcNow()) is { } gone ? [gone] : [],
            _ => [],
        };

    private async ValueTask<IReadOnlyList<IncomingEvent>> ReadReadyAsync(
        DiscordReady ready, DiscordSelf self, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> gone = await guilds.ReadReadyAsync(ready, self, cancellationToken);
        return [.. gone.Select(guild => DiscordMembers.ToPlace(guild, isMember: false, self, Key($"g:{guild}:out"), time.GetUtcNow()))];
    }

    // A guild that Discord cannot serve tells nothing, and nothing is forgotten for that.
    private async ValueTask<IReadOnlyList<IncomingEvent>> ReadGuildAsync(
        DiscordGuild guild, DiscordSelf self, CancellationToken cancellationToken)
    {
        if (guild.Unavailable == true || DiscordGuildState.Of(guild) is not { } state)
        {
            return [];
        }

        DateTimeOffset? joined = await guilds.FindJoinAsync(guild, self, cancellationToken);
        IReadOnlyList<DiscordPlace> widened = World.PutGuild(state, (guild.Channels ?? []).Concat(guild.Threads ?? [])
            .OfType<DiscordChannel>()
            .Select(channel => DiscordChannelState.Of(channel, state.Id))
            .OfType<DiscordChannelState>()
            .Where(channel => channel.GuildId == state.Id));
        return joined is { } at
            ? [DiscordMembers.ToPlace(state.Id, isMember: true, self, $"g:{state.Id}:in:{at.UtcTicks}", at), .. Widened(widened, self)]
            : Widened(widened, self);
    }

    private IReadOnlyList<IncomingEvent> ReadGone(DiscordGuild guild, DiscordSelf self)
    {
        if (guild.Unavailable == true)
        {
            return [];
        }

        World.RemoveGuild(guild.Id!);
        guilds.Leave(guild.Id!);
        return [DiscordMembers.ToPlace(guild.Id!, isMember: false, self, Key($"g:{guild.Id}:out"), time.GetUtcNow())];
    }

    // A public thread is part of its channel's group, which stays: only what was said in it goes.
    private IReadOnlyList<IncomingEvent> ReadThreadGone(DiscordChannelState thread, DiscordSelf self)
    {
        if (thread.IsPrivateThread || !thread.IsThread || thread.ParentId is not { } parent
            || (World.FindPlace(thread.Id) is { } known && known.Guild.Id != thread.GuildId))
        {
            return ReadGone(thread, self);
        }

        World.RemoveChannel(thread.GuildId, thread.Id);
        return [DiscordMembers.ToThreadDeleted(parent, thread.Id, self, Key($"t:{thread.Id}:gone"), time.GetUtcNow())];
    }

    private IReadOnlyList<IncomingEvent> ReadGone(DiscordChannelState channel, DiscordSelf self)
    {
        if (!channel.HoldsWords || channel is { IsThread: true, IsPrivateThread: false }
            || (World.FindPlace(channel.Id) is { } known && known.Guild.Id != channel.GuildId))
        {
            World.RemoveChannel(channel.GuildId, channel.Id);
            return [];
        }

        // One that was not known here may have been so before the last start, and be in the store.
        IReadOnlyList<DiscordPlace> gone = World.RemoveChannel(channel.GuildId, channel.Id);
        SeenGroup[] groups = gone.Count > 0
            ? [.. gone.Where(static place => place.Thread is null or { IsPrivateThread: true }).Select(static place => place.Group)]
            : [new SeenGroup(DiscordPlace.KeyOf(channel.Id), $"#{channel.Name}", IsPublic: false) { Place = DiscordPlace.KeyOf(channel.GuildId) }];
        return [.. groups.Select(group => DiscordMembers.ToGroup(group, isMember: false, self, Key($"c:{group.Key.Chat}:out"), time.GetUtcNow()))];
    }

    private IReadOnlyList<IncomingEvent> ReadRole(DiscordRoleEvent told, DiscordSelf self)
    {
        if (told.GuildId is not { } guild || (told.Role?.Id ?? told.RoleId) is not { } id)
        {
            return [];
        }

        return Widened(
            World.Change(guild, before =>
            {
                var roles = new Dictionary<string, DiscordRoleState>(before.Roles);
                if (told.Role is { } role)
                {
                    roles[id] = DiscordGuildState.RoleOf(role);
                }
                else
                {
                    roles.Remove(id);
                }

                return before with { Roles = roles };
            }),
            self);
    }

    private static DiscordGuildState Renew(DiscordGuildState before, DiscordGuild now) => DiscordGuildState.Of(now) ?? before with
    {
        Name = now.Name is { } name ? Utf16Text.Repair(name) : before.Name,
        OwnerId = now.OwnerId ?? before.OwnerId,
        IsDiscoverable = now.Features is null ? before.IsDiscoverable : DiscordGuildState.IsListed(now),
    };

    // Of threads that were put away there may be any number.
    private IReadOnlyList<IncomingEvent> Put(DiscordChannelState channel)
    {
        if (channel is { IsArchived: true, IsPrivateThread: false })
        {
            World.RemoveChannel(channel.GuildId, channel.Id);
        }
        else
        {
            World.PutChannel(channel);
        }

        return [];
    }

    private IReadOnlyList<IncomingEvent> Put(DiscordThreadListSync sync)
    {
        foreach (DiscordChannelState thread in (sync.Threads ?? []).OfType<DiscordChannel>()
            .Select(thread => DiscordChannelState.Of(thread, sync.GuildId)).OfType<DiscordChannelState>())
        {
            World.PutChannel(thread);
        }

        return [];
    }

    private IReadOnlyList<IncomingEvent> Widened(IReadOnlyList<DiscordPlace> places, DiscordSelf self) => [.. places
        .Where(static place => place.IsGroup)
        .Select(place => new ReadersWidened
        {
            Conversation = place.Conversation(new BotAccountId(self.User)),
            DeliveryKey = Key($"w:{place.Group.Key.Chat}"),
            At = time.GetUtcNow(),
            Group = place.Group,
        })];

    // Discord numbers no changes: told twice, they are two deliveries, and the second changes nothing.
    private string Key(string what) => $"{what}:{time.GetUtcNow().Ticks}:{Interlocked.Increment(ref _number)}";

    private DiscordGuild? ReadGuild(DiscordDispatch dispatch) =>
        Read(dispatch, DiscordJson.Default.DiscordGuild) is { } guild && DiscordSnowflake.IsId(guild.Id) ? guild : null;

    private DiscordChannelState? ReadChannel(DiscordDispatch dispatch) =>
        Read(dispatch, DiscordJson.Default.DiscordChannel) is { } channel && DiscordSnowflake.IsId(channel.Id)
        && DiscordSnowflake.IsId(channel.GuildId) && (channel.ParentId is null || DiscordSnowflake.IsId(channel.ParentId))
            ? DiscordChannelState.Of(channel, null)
            : null;

    private T? Read<T>(DiscordDispatch dispatch, JsonTypeInfo<T> type)
        where T : class
    {
        T? read = WireJson.Read(dispatch.Data, type);
        if (read is null)
        {
            LogUnreadable(dispatch.Type, dispatch.Shard);
        }

        return read;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Type} of shard {Shard} cannot be read and is passed over.")]
    private partial void LogUnreadable(string type, int shard);
}
