using System.Text.Json;
using Confidant.Emulators.Telegram.Api;

namespace Confidant.Emulators.Telegram;

/// <content>Updates for the bots. The world's lock is held.</content>
public sealed partial class TelegramEmulator
{
    private void Enqueue(EmulatedBot bot, string kind, long chat, Action<Utf8JsonWriter> content) =>
        EnqueueValue(bot, kind, chat, writer =>
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        });

    private void EnqueueValue(EmulatedBot bot, string kind, long chat, Action<Utf8JsonWriter> content)
    {
        QueuedUpdate? update = bot.Updates.Add(kind, chat, _world.Microseconds, id => Answer.Write(writer =>
        {
            writer.WriteNumber("update_id"u8, id);
            writer.WritePropertyName(kind);
            content(writer);
        }));
        if (update is not null)
        {
            _world.Timings.Add(update);
            _world.Courier.Deliver(bot);
        }
    }

    private void EnqueueSaid(EmulatedBot bot, UserMessage message, bool isEdit) => EnqueueValue(
        bot,
        isEdit ? "edited_message" : "message",
        message.ChatId,
        writer => WireMessages.Said(writer, _world, message, isEdit));

    private void EnqueueMembership(EmulatedBot bot, long chat, string before, string after, EmulatedUser? by = null) =>
        Enqueue(bot, "my_chat_member", chat, writer =>
        {
            writer.WritePropertyName("chat"u8);
            Wire.Chat(writer, _world, chat);
            if (by is not null)
            {
                writer.WritePropertyName("from"u8);
                Wire.User(writer, by);
            }

            writer.WriteNumber("date"u8, _world.Time.GetUtcNow().ToUnixTimeSeconds());
            writer.WritePropertyName("old_chat_member"u8);
            Wire.Member(writer, _world, bot.Id, before);
            writer.WritePropertyName("new_chat_member"u8);
            Wire.Member(writer, _world, bot.Id, after);
        });

    private static string StatusOf(EmulatedBot bot, EmulatedChat chat) => ChatMethods.StatusOf(chat, bot.Id);

    private void EnqueueMember(EmulatedChat chat, EmulatedUser user, bool isMember)
    {
        long number = _world.NextMessageId(chat.Id);
        foreach (EmulatedBot bot in _world.Bots.Values.Where(bot => chat.Bots.Contains(bot.Id)))
        {
            Enqueue(bot, "message", chat.Id, writer =>
            {
                writer.WriteNumber("message_id"u8, number);
                writer.WritePropertyName("from"u8);
                Wire.User(writer, user);
                writer.WritePropertyName("chat"u8);
                Wire.Chat(writer, _world, chat.Id);
                writer.WriteNumber("date"u8, _world.Time.GetUtcNow().ToUnixTimeSeconds());
                if (isMember)
                {
                    writer.WriteStartArray("new_chat_members"u8);
                    Wire.User(writer, user);
                    writer.WriteEndArray();
                }
                else
                {
                    writer.WritePropertyName("left_chat_member"u8);
                    Wire.User(writer, user);
                }
            });
        }
    }

    private void EnqueueMigration(EmulatedBot bot, long chat, string field, long other) => Enqueue(bot, "message", chat, writer =>
    {
        writer.WriteNumber("message_id"u8, _world.NextMessageId(chat));
        writer.WritePropertyName("chat"u8);
        Wire.Chat(writer, _world, chat);
        writer.WriteNumber("date"u8, _world.Time.GetUtcNow().ToUnixTimeSeconds());
        writer.WriteNumber(field, other);
    });
}
