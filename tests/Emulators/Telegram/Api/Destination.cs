namespace Confidant.Emulators.Telegram.Api;

/// <summary>Finds where a bot wants to write, and refuses where Telegram would.</summary>
internal static class Destination
{
    public static long Resolve(TelegramWorld world, EmulatedBot bot, Arguments arguments)
    {
        long id = Find(world, arguments);
        if (world.Chats.TryGetValue(id, out EmulatedChat? chat))
        {
            return chat switch
            {
                { MigratedTo: { } to } => throw new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat") { MigrateTo = to },
                _ when !chat.Bots.Contains(bot.Id) => throw ApiError.Forbidden($"bot was kicked from the {chat.Type} chat"),
                _ when chat.Roles.GetValueOrDefault(bot.Id) == "restricted" => throw ApiError.Bad("not enough rights to send text messages to the chat"),
                _ => id,
            };
        }

        EmulatedUser user = world.Users[id];
        if (user.Blocked.Contains(bot.Id))
        {
            throw ApiError.Forbidden("bot was blocked by the user");
        }

        return user.Started.Contains(bot.Id) ? id : throw ApiError.Forbidden("bot can't initiate conversation with a user");
    }

    public static long Find(TelegramWorld world, Arguments arguments)
    {
        string text = arguments.Text("chat_id") ?? throw ApiError.Bad("chat_id is empty");
        if (arguments.Number("chat_id") is { } id)
        {
            return world.Chats.ContainsKey(id) || world.Users.ContainsKey(id) ? id : throw ApiError.Bad("chat not found");
        }

        return world.Chats.Values.FirstOrDefault(chat =>
            chat.Username is not null && text.Equals($"@{chat.Username}", StringComparison.OrdinalIgnoreCase))?.Id
            ?? throw ApiError.Bad("chat not found");
    }

    public static long? Topic(TelegramWorld world, long chat, Arguments arguments)
    {
        if (arguments.Number("message_thread_id") is not { } topic)
        {
            return null;
        }

        EmulatedChat? group = world.Chats.GetValueOrDefault(chat);
        HashSet<long> topics = group?.Topics ?? world.Users[chat].Topics;
        return !topics.Contains(topic) ? throw ApiError.Bad("message thread not found")
            : group?.ClosedTopics.Contains(topic) == true ? throw ApiError.Bad("TOPIC_CLOSED")
            : topic;
    }
}
