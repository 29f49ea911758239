using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Confidant.Adapters.Playground;

/// <summary>One event of a stream, in the form of Server-Sent Events (WHATWG HTML, section 9.2).</summary>
internal readonly record struct PlaygroundFrame(ReadOnlyMemory<byte> Bytes)
{
    public static readonly PlaygroundFrame Heartbeat = new(": here\n\n"u8.ToArray());

    /// <summary>An event that a reader resumes after.</summary>
    public static PlaygroundFrame Kept<T>(string name, string id, T data, JsonTypeInfo<T> type) =>
        Encode($"id: {id}\nevent: {name}\n", data, type);

    /// <summary>An event that nobody misses once it has passed.</summary>
    public static PlaygroundFrame Passing<T>(string name, T data, JsonTypeInfo<T> type) =>
        Encode($"event: {name}\n", data, type);

    // JSON is written on one line, so one data field holds it.
    private static PlaygroundFrame Encode<T>(string head, T data, JsonTypeInfo<T> type) =>
        new(Encoding.UTF8.GetBytes($"{head}data: {JsonSerializer.Serialize(data, type)}\n\n"));
}
