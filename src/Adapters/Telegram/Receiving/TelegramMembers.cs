using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>Turns what Telegram tells about people who join and leave into the product's own terms. Pure.</summary>
internal static class TelegramMembers
{
    /// <summary>The change that a service message shows; null where it shows none. Large groups hide these.</summary>
    public static MemberChanged? ToChange(TelegramMessage message, TelegramUser me, string key) => message switch
    {
        { Chat: { } chat, NewChatMembers: { } joined } => Make(chat, message.Date, joined, isMember: true, me, key),
        { Chat: { } chat, LeftChatMember: { } left } => Make(chat, message.Date, [left], isMember: false, me, key),
        _ => null,
    };

    /// <summary>The change of one member, which Telegram shows to a bot that is an administrator.</summary>
    public static MemberChanged? ToChange(TelegramChatMemberUpdated change, TelegramUser me, string key) =>
        change is { Chat: { } chat, NewChatMember: { User: { } user } now }
            ? Make(chat, change.Date, [user], now.BelongsToChat, me, key)
            : null;

    private static MemberChanged? Make(
        TelegramChat chat, long date, IReadOnlyList<TelegramUser> users, bool isMember, TelegramUser me, string key)
    {
        SeenAccount[] people = [.. users.Where(static user => !user.IsBot).Select(TelegramMapping.Account)];
        return people.Length == 0
            || TelegramMapping.Kind(chat) is not { } kind
            || TelegramMapping.Group(chat, kind) is not { } group
                ? null
                : new MemberChanged
                {
                    Conversation = TelegramMapping.Conversation(chat, null, me),
                    DeliveryKey = key,
                    At = TelegramMapping.Time(date),
                    Group = group,
                    Members = people,
                    IsMember = isMember,
                };
    }
}
