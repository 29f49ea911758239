using System.Text.Json;

namespace Confidant.Adapters;

/// <summary>Turns events and messages into the bytes that the durable queues keep, and back. Unknown fields are ignored, so a
/// newer host reads what an older one stored.</summary>
public static class PayloadCodec
{
    /// <summary>The bytes of an event.</summary>
    public static byte[] Encode(IncomingEvent incoming) =>
        JsonSerializer.SerializeToUtf8Bytes(incoming, PayloadJson.Default.IncomingEvent);

    /// <summary>The bytes of a message.</summary>
    public static byte[] Encode(OutgoingMessage outgoing) =>
        JsonSerializer.SerializeToUtf8Bytes(outgoing, PayloadJson.Default.OutgoingMessage);

    /// <summary>Reads an event.</summary>
    /// <exception cref="JsonException">The bytes are no event.</exception>
    public static IncomingEvent DecodeIncoming(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, PayloadJson.Default.IncomingEvent)
        ?? throw new JsonException("The payload is null.");

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">The bytes are no message.</exception>
    public static OutgoingMessage DecodeOutgoing(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, PayloadJson.Default.OutgoingMessage)
        ?? throw new JsonException("The payload is null.");
}
