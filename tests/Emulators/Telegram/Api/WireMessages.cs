using System.Text.Json;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>Writes messages in the Bot API's terms.</summary>
internal static class WireMessages
{
    public static void Sent(Utf8JsonWriter writer, TelegramWorld world, SentMessage message)
    {
        writer.WriteStartObject();
        writer.WriteNumber("message_id"u8, message.MessageId);
        WriteNumber(writer, "ephemeral_message_id"u8, message.EphemeralMessageId);
        if (message.VisibleTo is { } receiver)
        {
            writer.WritePropertyName("receiver_user"u8);
            Wire.Person(writer, world, receiver);
        }

        writer.WritePropertyName("from"u8);
        Wire.Bot(writer, message.Bot);
        Head(writer, world, message.ChatId, message.At.ToUnixTimeSeconds(), message.ThreadId);
        if (message.Document is { } document)
        {
            writer.WriteStartObject("document"u8);
            writer.WriteString("file_id"u8, $"file{message.ChatId}_{message.MessageId}");
            writer.WriteString("file_unique_id"u8, $"unique{message.ChatId}_{message.MessageId}");
            writer.WriteString("file_name"u8, document.FileName);
            writer.WriteString("mime_type"u8, document.MediaType);
            writer.WriteNumber("file_size"u8, document.Content.Length);
            writer.WriteEndObject();
        }

        Words(writer, world, message.Text, message.Entities, message.Document is not null);
        Reply(writer, world, message.ChatId, message.ReplyTo);
        Keyboard(writer, message.Buttons);
        writer.WriteEndObject();
    }

    public static void Said(Utf8JsonWriter writer, TelegramWorld world, UserMessage message, bool isEdit = false, Action? extra = null)
    {
        SayOptions options = message.Options;
        writer.WriteStartObject();
        writer.WriteNumber("message_id"u8, message.MessageId);
        WriteNumber(writer, "ephemeral_message_id"u8, message.EphemeralMessageId);
        writer.WritePropertyName("from"u8);
        Wire.User(writer, message.User);
        Head(writer, world, message.ChatId, message.Date, options.Topic);
        if (isEdit)
        {
            writer.WriteNumber("edit_date"u8, world.Time.GetUtcNow().ToUnixTimeSeconds());
        }

        if (options.IsForwarded)
        {
            Forwarded(writer, message.Date);
        }

        Wire.WriteText(writer, "media_group_id"u8, options.Album);
        if (options.File is { } file)
        {
            File(writer, FileId(message), file);
        }
        else if (options.IsCaption)
        {
            writer.WriteStartArray("photo"u8);
            writer.WriteStartObject();
            writer.WriteString("file_id"u8, "photo"u8);
            writer.WriteString("file_unique_id"u8, "photo"u8);
            writer.WriteNumber("width"u8, 1);
            writer.WriteNumber("height"u8, 1);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        IReadOnlyList<EmulatedEntity> entities = options.Entities ?? Parsing.TextEntities.Find(message.Text);
        Words(writer, world, message.Text, entities, options.IsCaption || options.File is not null);
        Reply(writer, world, message.ChatId, options.ReplyTo);
        extra?.Invoke();
        writer.WriteEndObject();
    }

    public static void Posted(Utf8JsonWriter writer, TelegramWorld world, ChannelPost post, bool isEdit)
    {
        writer.WriteStartObject();
        writer.WriteNumber("message_id"u8, post.MessageId);
        writer.WritePropertyName("sender_chat"u8);
        Wire.Chat(writer, world, post.ChatId);
        writer.WriteString("author_signature"u8, "The editor"u8);
        Head(writer, world, post.ChatId, post.Date, thread: null);
        if (isEdit)
        {
            writer.WriteNumber("edit_date"u8, world.Time.GetUtcNow().ToUnixTimeSeconds());
        }

        if (post.IsForwarded)
        {
            Forwarded(writer, post.Date);
        }

        Words(writer, world, post.Text, Parsing.TextEntities.Find(post.Text), isCaption: false);
        writer.WriteEndObject();
    }

    /// <summary>The id of the file that a message carries.</summary>
    public static string FileId(UserMessage message) => $"F{message.ChatId}_{message.MessageId}";

    private static void File(Utf8JsonWriter writer, string id, EmulatedFile file)
    {
        bool isPhoto = file.Kind == "photo";
        writer.WritePropertyName(file.Kind);
        if (isPhoto)
        {
            writer.WriteStartArray();
            writer.WriteStartObject();
            writer.WriteString("file_id"u8, "thumbnail"u8);
            writer.WriteEndObject();
        }

        writer.WriteStartObject();
        writer.WriteString("file_id"u8, id);
        writer.WriteString("file_unique_id"u8, id);
        writer.WriteNumber("file_size"u8, file.Content.Length);
        if (isPhoto)
        {
            writer.WriteEndObject();
            writer.WriteEndArray();
            return;
        }

        writer.WriteString("mime_type"u8, file.MediaType);
        if (file.Kind == "document")
        {
            writer.WriteString("file_name"u8, file.Name);
        }
        else
        {
            writer.WriteNumber("duration"u8, file.Seconds);
        }

        writer.WriteEndObject();
    }

    private static void Forwarded(Utf8JsonWriter writer, long date)
    {
        writer.WriteStartObject("forward_origin"u8);
        writer.WriteString("type"u8, "hidden_user"u8);
        writer.WriteString("sender_user_name"u8, "Somebody"u8);
        writer.WriteNumber("date"u8, date);
        writer.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter writer, TelegramWorld world, long chat, long date, long? thread)
    {
        writer.WritePropertyName("chat"u8);
        Wire.Chat(writer, world, chat);
        writer.WriteNumber("date"u8, date);
        if (thread is { } topic)
        {
            writer.WriteNumber("message_thread_id"u8, topic);
            writer.WriteBoolean("is_topic_message"u8, true);
        }
    }

    private static void Words(
        Utf8JsonWriter writer, TelegramWorld world, string text, IReadOnlyList<EmulatedEntity> entities, bool isCaption)
    {
        if (text.Length > 0)
        {
            writer.WriteString(isCaption ? "caption"u8 : "text"u8, text);
            Wire.Entities(writer, isCaption ? "caption_entities"u8 : "entities"u8, world, entities);
        }
    }

    private static void Reply(Utf8JsonWriter writer, TelegramWorld world, long chat, long? id)
    {
        if (id is not { } number)
        {
            return;
        }

        bool isSaid = world.Said.TryGetValue((chat, number), out UserMessage? said);
        if (isSaid || world.SentById.ContainsKey((chat, number)))
        {
            writer.WriteStartObject("reply_to_message"u8);
            writer.WriteNumber("message_id"u8, number);
            writer.WritePropertyName("from"u8);
            if (isSaid)
            {
                Wire.User(writer, said!.User);
            }
            else
            {
                Wire.Bot(writer, world.SentById[(chat, number)].Bot);
            }

            writer.WritePropertyName("chat"u8);
            Wire.Chat(writer, world, chat);
            writer.WriteNumber("date"u8, isSaid ? said!.Date : world.SentById[(chat, number)].At.ToUnixTimeSeconds());
            writer.WriteString("text"u8, isSaid ? said!.Text : world.SentById[(chat, number)].Text);
            writer.WriteEndObject();
        }
    }

    private static void Keyboard(Utf8JsonWriter writer, IReadOnlyList<IReadOnlyList<EmulatedButton>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("reply_markup"u8);
        writer.WriteStartArray("inline_keyboard"u8);
        foreach (IReadOnlyList<EmulatedButton> row in rows)
        {
            writer.WriteStartArray();
            foreach (EmulatedButton button in row)
            {
                writer.WriteStartObject();
                writer.WriteString("text"u8, button.Text);
                Wire.WriteText(writer, "callback_data"u8, button.CallbackData);
                Wire.WriteText(writer, "url"u8, button.Url);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
