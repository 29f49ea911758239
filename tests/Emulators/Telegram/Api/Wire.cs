using System.Text.Json;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>Writes the Bot API's objects.</summary>
internal static class Wire
{
    public static void User(Utf8JsonWriter writer, EmulatedUser user)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id"u8, user.Id);
        writer.WriteBoolean("is_bot"u8, false);
        writer.WriteString("first_name"u8, user.Name);
        WriteText(writer, "username"u8, user.Username);
        WriteText(writer, "language_code"u8, user.Language);
        writer.WriteEndObject();
    }

    public static void Bot(Utf8JsonWriter writer, EmulatedBot bot, bool isSelf = false)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id"u8, bot.Id);
        writer.WriteBoolean("is_bot"u8, true);
        writer.WriteString("first_name"u8, bot.Username);
        writer.WriteString("username"u8, bot.Username);
        if (isSelf)
        {
            writer.WriteBoolean("can_join_groups"u8, true);
            writer.WriteBoolean("can_read_all_group_messages"u8, bot.ReadsAllGroupMessages);
            writer.WriteBoolean("supports_guest_queries"u8, true);
            writer.WriteBoolean("supports_inline_queries"u8, true);
            writer.WriteBoolean("can_connect_to_business"u8, true);
            writer.WriteBoolean("has_main_web_app"u8, false);
        }

        writer.WriteEndObject();
    }

    public static void Chat(Utf8JsonWriter writer, TelegramWorld world, long id, bool isFull = false)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id"u8, id);
        if (world.Chats.TryGetValue(id, out EmulatedChat? chat))
        {
            writer.WriteString("type"u8, chat.Type);
            writer.WriteString("title"u8, chat.Title);
            WriteText(writer, "username"u8, chat.Username);
            if (chat.Topics.Count > 0)
            {
                writer.WriteBoolean("is_forum"u8, true);
            }

            if (isFull)
            {
                WriteText(writer, "description"u8, chat.Description);
            }
        }
        else if (world.Users.TryGetValue(id, out EmulatedUser? user))
        {
            writer.WriteString("type"u8, "private"u8);
            writer.WriteString("first_name"u8, user.Name);
            WriteText(writer, "username"u8, user.Username);
            if (isFull)
            {
                WriteText(writer, "bio"u8, user.Bio);
            }
        }

        writer.WriteEndObject();
    }

    public static void Entities(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TelegramWorld world, IReadOnlyList<EmulatedEntity> entities)
    {
        if (entities.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (EmulatedEntity entity in entities)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, entity.Type);
            writer.WriteNumber("offset"u8, entity.Offset);
            writer.WriteNumber("length"u8, entity.Length);
            WriteText(writer, "url"u8, entity.Url);
            if (entity.UserId is { } id)
            {
                writer.WritePropertyName("user"u8);
                Person(writer, world, id);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void Person(Utf8JsonWriter writer, TelegramWorld world, long id)
    {
        if (world.Users.TryGetValue(id, out EmulatedUser? user))
        {
            User(writer, user);
        }
        else
        {
            Bot(writer, world.Bots.Values.First(bot => bot.Id == id));
        }
    }

    /// <summary>Somebody restricted is in the chat and may not write.</summary>
    public static void Member(Utf8JsonWriter writer, TelegramWorld world, long id, string status)
    {
        writer.WriteStartObject();
        writer.WriteString("status"u8, status);
        writer.WritePropertyName("user"u8);
        Person(writer, world, id);
        if (status == "restricted")
        {
            writer.WriteBoolean("is_member"u8, true);
            writer.WriteBoolean("can_send_messages"u8, false);
        }

        writer.WriteEndObject();
    }

    public static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
