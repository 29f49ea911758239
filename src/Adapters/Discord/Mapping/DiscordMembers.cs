using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Turns what Discord tells about who comes and goes into the product's own terms. Pure.</summary>
internal static class DiscordMembers
{
    /// <summary>Somebody left a guild; null where it was a bot.</summary>
    public static PlaceMembersLeft? ToLeft(DiscordMemberEvent left, DiscordSelf self, string key, DateTimeOffset receivedAt) =>
        DiscordSnowflake.IsId(left.GuildId) && DiscordAccounts.Seen(left.User) is { } person
            ? new PlaceMembersLeft
            {
                Conversation = Conversation(left.GuildId!, self),
                DeliveryKey = key,
                At = receivedAt,
                Place = DiscordPlace.KeyOf(left.GuildId!),
                Members = [person],
            }
            : null;

    /// <summary>The bot came to a guild, or is no longer in it.</summary>
    public static BotPlaceChanged ToPlace(string guild, bool isMember, DiscordSelf self, string key, DateTimeOffset at) => new()
    {
        Conversation = Conversation(guild, self),
        DeliveryKey = key,
        At = at,
        Place = DiscordPlace.KeyOf(guild),
        IsMember = isMember,
    };

    /// <summary>The bot came to a group, or is no longer in it.</summary>
    public static BotMembershipChanged ToGroup(SeenGroup group, bool isMember, DiscordSelf self, string key, DateTimeOffset at) => new()
    {
        Conversation = Conversation(group.Key.Chat.Value, self),
        DeliveryKey = key,
        At = at,
        Chat = ChatKind.Group,
        Group = group,
        IsMember = isMember,
    };

    /// <summary>A thread that shares its channel's group was deleted.</summary>
    public static ThreadDeleted ToThreadDeleted(string channel, string thread, DiscordSelf self, string key, DateTimeOffset at) => new()
    {
        Conversation = Conversation(channel, self) with { Thread = new ThreadId(thread) },
        DeliveryKey = key,
        At = at,
    };

    /// <summary>What happened to a private thread's members, our own account among them.</summary>
    public static IEnumerable<IncomingEvent> ToThread(
        DiscordThreadMembersUpdate update, DiscordPlace thread, DiscordSelf self, string key, DateTimeOffset at)
    {
        DiscordThreadMember[] added = [.. (update.AddedMembers ?? []).OfType<DiscordThreadMember>()];
        string[] removed = [.. (update.RemovedMemberIds ?? []).Where(DiscordSnowflake.IsId).OfType<string>()];
        if (added.Any(member => member.UserId == self.User))
        {
            yield return ToGroup(thread.Group, isMember: true, self, $"{key}:in", at);
        }

        if (removed.Contains(self.User))
        {
            yield return ToGroup(thread.Group, isMember: false, self, $"{key}:out", at);
        }

        SeenAccount[] joined = [.. added.Select(static member => DiscordAccounts.Seen(member.Member?.User)).OfType<SeenAccount>()];
        if (joined.Length > 0)
        {
            yield return Change(thread, joined, isMember: true, self, $"{key}:joined", at);
        }

        // Who was removed is told by number only; nobody unknown becomes known by leaving.
        SeenAccount[] left = [.. removed.Where(id => id != self.User).Select(static id => new SeenAccount(new PlatformUserId(Platform.Discord, id), "", null, null))];
        if (left.Length > 0)
        {
            yield return Change(thread, left, isMember: false, self, $"{key}:left", at);
        }
    }

    private static MemberChanged Change(
        DiscordPlace place, IReadOnlyList<SeenAccount> members, bool isMember, DiscordSelf self, string key, DateTimeOffset at) => new()
        {
            Conversation = place.Conversation(new BotAccountId(self.User)),
            DeliveryKey = key,
            At = at,
            Group = place.Group,
            Members = members,
            IsMember = isMember,
        };

    private static ConversationKey Conversation(string chat, DiscordSelf self) =>
        new(Platform.Discord, new BotAccountId(self.User), new ChatId(chat), null);
}
