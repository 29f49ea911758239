using System.Buffers;
using System.Text.Json;

namespace Confidant.Adapters.Discord;

/// <summary>What we say to the gateway. Pure.</summary>
internal static class DiscordGatewayPayloads
{
    private const string Library = "Confidant";

    /// <summary>A heartbeat.</summary>
    /// <param name="sequence">The number of the last event seen; null before the first.</param>
    public static byte[] Heartbeat(long? sequence) => Write(1, writer =>
    {
        if (sequence is { } number)
        {
            writer.WriteNumber("d", number);
        }
        else
        {
            writer.WriteNull("d");
        }
    });

    /// <summary>Begins a session.</summary>
    public static byte[] Identify(string token, DiscordIntents intents, int shard, int shards) => Write(2, writer =>
    {
        writer.WriteStartObject("d");
        writer.WriteString("token", token);
        writer.WriteNumber("intents", (int)intents);
        writer.WriteStartObject("properties");
        writer.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        writer.WriteString("browser", Library);
        writer.WriteString("device", Library);
        writer.WriteEndObject();
        writer.WriteBoolean("compress", false);
        writer.WriteStartArray("shard");
        writer.WriteNumberValue(shard);
        writer.WriteNumberValue(shards);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>Takes up a session.</summary>
    public static byte[] Resume(string token, string session, long sequence) => Write(6, writer =>
    {
        writer.WriteStartObject("d");
        writer.WriteString("token", token);
        writer.WriteString("session_id", session);
        writer.WriteNumber("seq", sequence);
        writer.WriteEndObject();
    });

    private static byte[] Write(int op, Action<Utf8JsonWriter> data)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteNumber("op", op);
            data(writer);
            writer.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
