using System.Text.Json;
using Confidant.Emulators.Telegram.Api;

namespace Confidant.Emulators.Telegram.Control;

/// <summary>Writes the answers of the control surface.</summary>
internal static class ControlWire
{
    public static byte[] Id(long id) => Answer.Write(writer => writer.WriteNumber("id"u8, id));

    public static byte[] Text(string name, string value) => Answer.Write(writer => writer.WriteString(name, value));

    public static byte[] Bot(EmulatedBot bot) => Answer.Write(writer =>
    {
        writer.WriteNumber("id"u8, bot.Id);
        writer.WriteString("token"u8, bot.Token);
        writer.WriteString("username"u8, bot.Username);
    });

    public static byte[] Said(UserMessage message) => Answer.Write(writer =>
    {
        writer.WriteNumber("chat"u8, message.ChatId);
        writer.WriteNumber("message_id"u8, message.EphemeralMessageId ?? message.MessageId);
    });

    public static byte[] Sent(IReadOnlyList<SentMessage> messages) => Answer.Write(writer =>
    {
        writer.WriteStartArray("sent"u8);
        foreach (SentMessage message in messages)
        {
            Sent(writer, message);
        }

        writer.WriteEndArray();
    });

    public static byte[] Answers(IReadOnlyList<EmulatedCallbackAnswer> answers) => Answer.Write(writer =>
    {
        writer.WriteStartArray("answers"u8);
        foreach (EmulatedCallbackAnswer answer in answers)
        {
            writer.WriteStartObject();
            writer.WriteString("press"u8, answer.PressId);
            writer.WriteString("text"u8, answer.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public static byte[] Counts(IReadOnlyDictionary<string, (int Read, int Answered)> counts) => Answer.Write(writer =>
    {
        foreach ((string method, (int read, int answered)) in counts)
        {
            writer.WriteStartObject(method);
            writer.WriteNumber("read"u8, read);
            writer.WriteNumber("answered"u8, answered);
            writer.WriteEndObject();
        }
    });

    public static byte[] Timings(IReadOnlyList<ChatTimings> chats) => Answer.Write(writer =>
    {
        writer.WriteStartArray("chats"u8);
        foreach (ChatTimings chat in chats)
        {
            writer.WriteStartObject();
            writer.WriteNumber("chat"u8, chat.ChatId);
            WriteTimes(writer, "enqueued", chat.Enqueued);
            WriteTimes(writer, "delivered", chat.Delivered);
            WriteTimes(writer, "sent", chat.Sent);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void WriteTimes(Utf8JsonWriter writer, string name, IReadOnlyList<long> microseconds)
    {
        writer.WriteStartArray(name);
        foreach (long moment in microseconds)
        {
            writer.WriteNumberValue(moment);
        }

        writer.WriteEndArray();
    }

    private static void Sent(Utf8JsonWriter writer, SentMessage message)
    {
        writer.WriteStartObject();
        writer.WriteNumber("chat"u8, message.ChatId);
        writer.WriteNumber("message_id"u8, message.EphemeralMessageId ?? message.MessageId);
        WriteNumber(writer, "visible_to", message.VisibleTo);
        WriteNumber(writer, "topic", message.ThreadId);
        WriteNumber(writer, "reply_to", message.ReplyTo ?? message.ReplyToEphemeral);
        writer.WriteString("text"u8, message.Text);
        writer.WriteNumber("edits"u8, message.Edits);
        writer.WriteBoolean("deleted"u8, message.IsDeleted);
        writer.WriteNumber("at"u8, message.AtMicroseconds);
        WriteNumber(writer, "answered_at", message.AnsweredAtMicroseconds);
        writer.WriteStartArray("entities"u8);
        foreach (EmulatedEntity entity in message.Entities)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, entity.Type);
            writer.WriteNumber("offset"u8, entity.Offset);
            writer.WriteNumber("length"u8, entity.Length);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("buttons"u8);
        foreach (EmulatedButton button in message.Buttons.SelectMany(row => row))
        {
            writer.WriteStartObject();
            writer.WriteString("text"u8, button.Text);
            writer.WriteString("data"u8, button.CallbackData);
            writer.WriteString("url"u8, button.Url);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (message.Document is { } document)
        {
            writer.WriteStartObject("document"u8);
            writer.WriteString("name"u8, document.FileName);
            writer.WriteString("media_type"u8, document.MediaType);
            writer.WriteBase64String("content"u8, document.Content);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
