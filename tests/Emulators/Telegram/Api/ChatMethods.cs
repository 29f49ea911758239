using System.Text;
using System.Text.Json;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>What bots ask about chats, and the small things that they do there.</summary>
internal static class ChatMethods
{
    public static Handled GetMe(ApiCall call) =>
        new(Answer.Ok(writer => Wire.Bot(writer, call.Bot, isSelf: true)));

    public static Handled SendChatAction(ApiCall call)
    {
        long chat = Destination.Resolve(call.World, call.Bot, call.Arguments);
        if (call.Arguments.Text("action") is not { Length: > 0 } action)
        {
            throw ApiError.Bad("wrong parameter action in request");
        }

        call.World.ChatActions.Add(new EmulatedChatAction(chat, call.Arguments.Number("message_thread_id"), action));
        return new Handled(Answer.True);
    }

    public static Handled AnswerCallbackQuery(ApiCall call)
    {
        string? text = call.Arguments.Text("text");
        if (call.Arguments.Text("callback_query_id") is not { } id || !call.World.Presses.ContainsKey(id))
        {
            throw ApiError.Bad("query is too old and response timeout expired or query ID is invalid");
        }

        if (text?.Length > 200)
        {
            throw ApiError.Bad("MESSAGE_TOO_LONG");
        }

        call.World.CallbackAnswers.Add(new EmulatedCallbackAnswer(id, text));
        return new Handled(Answer.True);
    }

    public static Handled DeleteMessage(ApiCall call)
    {
        long chat = Destination.Resolve(call.World, call.Bot, call.Arguments);
        if (call.Arguments.Number("message_id") is not { } id || !call.World.SentById.TryGetValue((chat, id), out SentMessage? message))
        {
            throw ApiError.Bad("message to delete not found");
        }

        message.IsDeleted = true;
        return new Handled(Answer.True);
    }

    public static Handled GetChat(ApiCall call)
    {
        long chat = Destination.Find(call.World, call.Arguments);
        return new Handled(Answer.Ok(writer => Wire.Chat(writer, call.World, chat, isFull: true)));
    }

    public static Handled GetChatMember(ApiCall call)
    {
        EmulatedChat chat = Group(call.World, call.Arguments);
        if (call.Arguments.Number("user_id") is not { } user
            || !(call.World.Users.ContainsKey(user) || call.World.Bots.Values.Any(known => known.Id == user)))
        {
            throw ApiError.Bad("user not found");
        }

        return new Handled(Answer.Ok(writer => Wire.Member(writer, call.World, user, StatusOf(chat, user))));
    }

    /// <summary>What somebody is in a group.</summary>
    public static string StatusOf(EmulatedChat chat, long user)
    {
        bool isBot = chat.Bots.Contains(user);
        return chat.Removed.Contains(user) ? "kicked"
            : !isBot && !chat.Members.Contains(user) ? "left"
            : chat.Roles.GetValueOrDefault(user, isBot && chat.BotsAreAdmins ? "administrator" : "member");
    }

    public static Handled GetChatMemberCount(ApiCall call)
    {
        EmulatedChat chat = Group(call.World, call.Arguments);
        return new Handled(Answer.Ok(writer => writer.WriteNumberValue(chat.Members.Count + chat.Bots.Count)));
    }

    public static Handled SetMyCommands(ApiCall call)
    {
        if (call.Arguments.Nested("commands") is not { ValueKind: JsonValueKind.Array } commands || commands.GetArrayLength() > 100)
        {
            throw ApiError.Bad("can't parse list of bot commands");
        }

        call.Bot.Commands[CommandKey(call.Arguments)] = Encoding.UTF8.GetBytes(commands.GetRawText());
        return new Handled(Answer.True);
    }

    public static Handled GetMyCommands(ApiCall call) =>
        new(Answer.Ok(writer => writer.WriteRawValue(call.Bot.Commands.GetValueOrDefault(CommandKey(call.Arguments), "[]"u8.ToArray()))));

    private static string CommandKey(Arguments arguments)
    {
        string scope = arguments.Nested("scope") is { ValueKind: JsonValueKind.Object } json
            && json.TryGetProperty("type", out JsonElement type) ? type.GetString()! : "default";
        return $"{scope}/{arguments.Text("language_code")}";
    }

    private static EmulatedChat Group(TelegramWorld world, Arguments arguments) =>
        world.Chats.TryGetValue(Destination.Find(world, arguments), out EmulatedChat? chat)
            ? chat
            : throw ApiError.Bad("there are no members in the private chat");
}
