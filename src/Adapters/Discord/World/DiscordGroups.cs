using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Discord;

/// <summary>Asks Discord about its groups, and remembers the answers for a minute. Safe for concurrent use.</summary>
internal sealed partial class DiscordGroups(
    DiscordClient client,
    DiscordDirectory directory,
    IOptions<DiscordOptions> options,
    TimeProvider time,
    ILogger<DiscordGroups> logger) : IGroupLookup
{
    private const DiscordIntents Everything = DiscordIntents.GuildMessages | DiscordIntents.MessageContent;

    private const int MostAnswers = 10_000;

    private static readonly TimeSpan _life = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Channel, string User), (bool IsAdmin, DateTimeOffset Until)> _admins = [];
    private readonly Dictionary<(string Channel, string User), (bool IsMember, DateTimeOffset Until)> _members = [];

    /// <summary>Remembers what an interaction told of its presser: Discord counted together what their roles permit them.</summary>
    public void NotePermissions(DiscordScene scene, string? user, string? permissions)
    {
        if (scene is { Kind: ChatKind.Group, Place: { } place } && user is not null && permissions is not null)
        {
            ulong bits = DiscordPermissions.Parse(permissions);
            Keep(
                _admins,
                (place.Channel.Id, user),
                user == place.Guild.OwnerId || (bits & (DiscordPermissions.Administrator | DiscordPermissions.ManageGuild)) != 0);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> IsAdminAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(conversation, cancellationToken) is not { } place)
            {
                return false;
            }

            (string, string) key = (place.Channel.Id, person.Value);
            return Known(_admins, key) ?? Keep(_admins, key, await MayManageAsync(place.Guild, person.Value, cancellationToken));
        }
        catch (DiscordApiException failure)
        {
            LogUnknown(conversation.Chat.Value, failure.Kind);
            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool?> IsMemberAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(conversation, cancellationToken) is not { } place)
            {
                return null;
            }

            (string, string) key = (place.Group.Key.Chat.Value, person.Value);
            return Known(_members, key) ?? Keep(_members, key, await CanReadAsync(place, person.Value, cancellationToken));
        }
        catch (DiscordApiException failure)
        {
            LogUnknown(conversation.Chat.Value, failure.Kind);
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<GroupDescription?> DescribeAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(conversation, cancellationToken) is not { } place)
            {
                return null;
            }

            // How many of a guild's members can read a channel that is not for all, Discord does not tell.
            int? count = place.Group switch
            {
                { Parent: not null } => place.Thread!.MemberCount is { } told and < 50 ? told : null,
                { Readers: { } readers } when readers == GroupReaders.All =>
                    await directory.CountMembersAsync(place.Guild.Id, cancellationToken),
                _ => null,
            };
            return new GroupDescription(place.Group.Name, place.Home.Topic, count, place.Group.IsPublic);
        }
        catch (DiscordApiException failure)
        {
            LogUnknown(conversation.Chat.Value, failure.Kind);
            return null;
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool?> HearsEverythingAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult<bool?>(DiscordIntentNames.Parse(options.Value.Intents)?.HasFlag(Everything));

    // A public thread has the readers, the topic and the admins of its channel.
    private async ValueTask<DiscordPlace?> FindAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        await directory.FindAsync(conversation.Chat.Value, null, cancellationToken) is { IsGroup: true } place ? place : null;

    private async Task<bool> MayManageAsync(DiscordGuildState guild, string user, CancellationToken cancellationToken) =>
        await RolesAsync(guild, user, cancellationToken) is { } roles
        && (DiscordPermissions.InGuild(guild, user, roles) & DiscordPermissions.ManageGuild) != 0;

    private async Task<bool> CanReadAsync(DiscordPlace place, string user, CancellationToken cancellationToken)
    {
        if (await RolesAsync(place.Guild, user, cancellationToken) is not { } roles)
        {
            return false;
        }

        ulong bits = DiscordPermissions.InChannel(place.Guild, place.Channel, user, roles);
        ulong needed = DiscordReaders.Needed(place.Channel);
        return (bits & needed) == needed
            && (place.Thread is not { IsPrivateThread: true } thread
                || (bits & DiscordPermissions.ManageThreads) != 0
                || await IsInThreadAsync(thread.Id, user, cancellationToken));
    }

    private async Task<IReadOnlyCollection<string>?> RolesAsync(DiscordGuildState guild, string user, CancellationToken cancellationToken)
    {
        if (!DiscordSnowflake.IsId(user))
        {
            return null;
        }

        try
        {
            DiscordMember member = await client.GetMemberAsync(guild.Id, user, cancellationToken);
            return [.. (member.Roles ?? []).OfType<string>()];
        }
        catch (DiscordApiException failure) when (failure.Kind is DiscordErrorKind.UnknownMember or DiscordErrorKind.NotFound)
        {
            return null;
        }
    }

    private async Task<bool> IsInThreadAsync(string thread, string user, CancellationToken cancellationToken)
    {
        try
        {
            await client.GetThreadMemberAsync(thread, user, cancellationToken);
            return true;
        }
        catch (DiscordApiException failure) when (failure.Kind is DiscordErrorKind.UnknownMember or DiscordErrorKind.NotFound)
        {
            return false;
        }
    }

    private bool? Known(Dictionary<(string, string), (bool Answer, DateTimeOffset Until)> answers, (string, string) key)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_gate)
        {
            return answers.TryGetValue(key, out var known) && known.Until > now ? known.Answer : null;
        }
    }

    private bool Keep(Dictionary<(string, string), (bool Answer, DateTimeOffset Until)> answers, (string, string) key, bool answer)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_gate)
        {
            if (answers.Count >= MostAnswers)
            {
                answers.Clear();
            }

            answers[key] = (answer, now + _life);
        }

        return answer;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Channel {Channel} could not be asked about: {Kind}.")]
    private partial void LogUnknown(string channel, DiscordErrorKind kind);
}
