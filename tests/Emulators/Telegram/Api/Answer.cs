using System.Buffers;
using System.Text.Json;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>Writes the Bot API's answers.</summary>
internal static class Answer
{
    private static readonly JsonWriterOptions _fast = new() { SkipValidation = true };

    /// <summary>The answer true.</summary>
    public static readonly byte[] True = """{"ok":true,"result":true}"""u8.ToArray();

    public static byte[] Ok(Action<Utf8JsonWriter> result) => Write(writer =>
    {
        writer.WriteBoolean("ok"u8, true);
        writer.WritePropertyName("result"u8);
        result(writer);
    });

    public static byte[] Error(ApiError error) => Write(writer =>
    {
        writer.WriteBoolean("ok"u8, false);
        writer.WriteNumber("error_code"u8, error.Code);
        writer.WriteString("description"u8, error.Message);
        if (error.MigrateTo is not null || error.RetryAfter is not null)
        {
            writer.WriteStartObject("parameters"u8);
            if (error.MigrateTo is { } chat)
            {
                writer.WriteNumber("migrate_to_chat_id"u8, chat);
            }

            if (error.RetryAfter is { } seconds)
            {
                writer.WriteNumber("retry_after"u8, seconds);
            }

            writer.WriteEndObject();
        }
    });

    /// <summary>An object by itself.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, _fast);
        writer.WriteStartObject();
        content(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
