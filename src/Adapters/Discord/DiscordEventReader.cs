using System.Text.Json.Serialization.Metadata;
using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>Makes events of what the gateway tells, and keeps the directory current with it. Called in the order of arrival per
/// shard.</summary>
internal sealed partial class DiscordEventReader(
    DiscordBot bot,
    DiscordDirectory directory,
    DiscordWorldReader world,
    DiscordPermissionWatch permissions,
    DiscordGroups groups,
    DiscordOptionOrder order,
    TimeProvider time,
    ILogger<DiscordEventReader> logger)
{
    /// <summary>The events; none where it is none of ours, where it cannot be read, and for kinds that are not known.</summary>
    /// <exception cref="DiscordApiException">Discord had to be asked and did not tell now. Nothing was changed: try the same again.</exception>
    public async ValueTask<IReadOnlyList<IncomingEvent>> ReadAsync(DiscordDispatch dispatch, CancellationToken cancellationToken)
    {
        DiscordSelf self = await bot.GetAsync(cancellationToken);
        return dispatch.Type switch
        {
            "MESSAGE_CREATE" => One(await ReadMessageAsync(dispatch, isEdit: false, self, cancellationToken)),
            "MESSAGE_UPDATE" => One(await ReadMessageAsync(dispatch, isEdit: true, self, cancellationToken)),
            "MESSAGE_DELETE" or "MESSAGE_DELETE_BULK" => One(await ReadDeletionAsync(dispatch, self, cancellationToken)),
            "INTERACTION_CREATE" => One(await ReadInteractionAsync(dispatch, self, cancellationToken)),
            "THREAD_MEMBERS_UPDATE" => await ReadThreadMembersAsync(dispatch, self, cancellationToken),
            _ => await ReadWorldAsync(dispatch, self, cancellationToken),
        };
    }

    private async ValueTask<IReadOnlyList<IncomingEvent>> ReadWorldAsync(
        DiscordDispatch dispatch, DiscordSelf self, CancellationToken cancellationToken)
    {
        IReadOnlyList<IncomingEvent> events = await world.ReadAsync(dispatch, self, cancellationToken);
        permissions.Note(dispatch, self);
        return events;
    }

    private async ValueTask<IncomingEvent?> ReadMessageAsync(
        DiscordDispatch dispatch, bool isEdit, DiscordSelf self, CancellationToken cancellationToken)
    {
        if (Read(dispatch, DiscordJson.Default.DiscordMessage) is not { } message || !DiscordSnowflake.IsId(message.ChannelId)
            || !DiscordMapping.IsFromPerson(message, self))
        {
            return null;
        }

        bool isDirect = message.GuildId is null && message.ChannelType is null or DiscordChannelType.Direct;
        return await FindSceneAsync(self, message.ChannelId!, message.GuildId, isDirect, cancellationToken) is { } scene
            ? DiscordMapping.ToMessage(
                message, isEdit, scene, new DiscordNames(message.Mentions, scene.Place, directory.World), time.GetUtcNow())
            : null;
    }

    private async ValueTask<IncomingEvent?> ReadDeletionAsync(
        DiscordDispatch dispatch, DiscordSelf self, CancellationToken cancellationToken) =>
        Read(dispatch, DiscordJson.Default.DiscordMessageDelete) is { } deleted && DiscordSnowflake.IsId(deleted.ChannelId)
        && await FindSceneAsync(self, deleted.ChannelId!, deleted.GuildId, isDirect: deleted.GuildId is null, cancellationToken) is { } scene
            ? DiscordMapping.ToDeletion(deleted, scene, time.GetUtcNow())
            : null;

    private async ValueTask<IncomingEvent?> ReadInteractionAsync(
        DiscordDispatch dispatch, DiscordSelf self, CancellationToken cancellationToken)
    {
        if (Read(dispatch, DiscordJson.Default.DiscordInteraction) is not { } interaction
            || interaction.Type is not (DiscordInteractionType.Command or DiscordInteractionType.Component)
            || (interaction.ChannelId ?? interaction.Channel?.Id) is not { } channel || !DiscordSnowflake.IsId(channel))
        {
            return null;
        }

        ChatKind kind = DiscordInteractions.Kind(interaction);
        DiscordScene? scene = kind == ChatKind.Group
            ? await FindSceneAsync(self, channel, interaction.GuildId, isDirect: false, cancellationToken)
            : new DiscordScene(self, kind == ChatKind.Private && directory.World.Knows(channel) ? ChatKind.Public : kind, channel, null);
        if (scene is null)
        {
            return null;
        }

        groups.NotePermissions(scene, interaction.Presser?.Id, interaction.Member?.Permissions);
        return DiscordInteractions.ToIncoming(interaction, scene, order, time.GetUtcNow());
    }

    private async ValueTask<IReadOnlyList<IncomingEvent>> ReadThreadMembersAsync(
        DiscordDispatch dispatch, DiscordSelf self, CancellationToken cancellationToken)
    {
        if (Read(dispatch, DiscordJson.Default.DiscordThreadMembersUpdate) is not { } update || !DiscordSnowflake.IsId(update.Id)
            || await directory.FindAsync(update.Id!, update.GuildId, cancellationToken) is not { Thread.IsPrivateThread: true } thread)
        {
            return [];
        }

        DateTimeOffset now = time.GetUtcNow();
        return [.. DiscordMembers.ToThread(update, thread, self, $"t:{update.Id}:{now.Ticks}", now)];
    }

    /// <summary>Who hears what is said in a channel; null where nothing is ours. A channel of which Discord tells nothing is one of
    /// which nobody knows who reads it.</summary>
    private async ValueTask<DiscordScene?> FindSceneAsync(
        DiscordSelf self, string channel, string? guild, bool isDirect, CancellationToken cancellationToken)
    {
        if (guild is null)
        {
            // What only one person sees of a channel comes without its guild, and is no direct chat for that.
            return directory.World.Knows(channel) ? null : new DiscordScene(self, isDirect ? ChatKind.Private : ChatKind.Public, channel, null);
        }

        if (!DiscordSnowflake.IsId(guild))
        {
            return null;
        }

        DiscordPlace? place = await directory.FindAsync(channel, guild, cancellationToken);
        return new DiscordScene(self, place is { IsGroup: true } ? ChatKind.Group : ChatKind.Public, channel, place);
    }

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

    private static IReadOnlyList<IncomingEvent> One(IncomingEvent? read) => read is null ? [] : [read];

    [LoggerMessage(Level = LogLevel.Error, Message = "{Type} of shard {Shard} cannot be read and is passed over.")]
    private partial void LogUnreadable(string type, int shard);
}
