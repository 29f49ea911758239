using System.Text.Json;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>Whether a bot may send a message that one person sees (Bot API 10.3).</summary>
internal static class EphemeralRules
{
    private static readonly TimeSpan _answerWindow = TimeSpan.FromSeconds(15);

    /// <summary>The person; null where the call asks for a message that all see.</summary>
    public static long? Receiver(TelegramWorld world, long chat, Arguments arguments)
    {
        if (arguments.Nested("ephemeral_message_parameters") is not { ValueKind: JsonValueKind.Object } asked)
        {
            return Answered(arguments) is null ? null : throw ApiError.Bad("a reply to an ephemeral message must be ephemeral");
        }

        if (world.Ephemeral == EphemeralSupport.Refused)
        {
            throw ApiError.Bad("not enough rights to send ephemeral messages to the chat");
        }

        long receiver = asked.TryGetProperty("receiver_user_id", out JsonElement id) && id.TryGetInt64(out long number)
            ? number
            : throw ApiError.Bad("receiver_user_id is empty");
        if (!world.Chats.TryGetValue(chat, out EmulatedChat? group) || !group.Members.Contains(receiver))
        {
            throw ApiError.Bad("receiver is not a member of the chat");
        }

        string? press = asked.TryGetProperty("callback_query_id", out JsonElement query) && query.ValueKind == JsonValueKind.String
            ? query.GetString()
            : null;
        bool isAllowed = group.BotsAreAdmins
            || IsFreshPress(world, press, receiver)
            || IsFreshMessage(world, chat, Answered(arguments), receiver);
        return isAllowed ? receiver : throw ApiError.Bad("not enough rights to send ephemeral messages to the chat");
    }

    /// <summary>The ephemeral message that the call answers; null for none.</summary>
    public static long? Answered(Arguments arguments) =>
        arguments.Nested("reply_parameters") is { ValueKind: JsonValueKind.Object } reply
        && reply.TryGetProperty("ephemeral_message_id", out JsonElement id) && id.TryGetInt64(out long number)
            ? number
            : null;

    private static bool IsFreshPress(TelegramWorld world, string? press, long receiver) =>
        press is not null && world.Presses.TryGetValue(press, out EmulatedPress? known)
        && known.UserId == receiver && world.Time.GetUtcNow() - known.At <= _answerWindow;

    private static bool IsFreshMessage(TelegramWorld world, long chat, long? id, long receiver) =>
        id is { } number && world.SaidEphemeral.TryGetValue((chat, number), out UserMessage? said) && said.User.Id == receiver
        && world.Time.GetUtcNow().ToUnixTimeSeconds() - said.Date <= _answerWindow.TotalSeconds;
}
