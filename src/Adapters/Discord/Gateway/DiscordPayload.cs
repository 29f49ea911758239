using System.Text.Json;

namespace Confidant.Adapters.Discord;

/// <summary>What the gateway said.</summary>
/// <param name="Op">The kind.</param>
/// <param name="Data">The content; undefined where there is none. Stays valid.</param>
/// <param name="Sequence">An event's number.</param>
/// <param name="Type">An event's name.</param>
internal readonly record struct DiscordPayload(int Op, JsonElement Data, long? Sequence, string? Type)
{
    /// <summary>The heartbeat interval of a hello; null where it tells none.</summary>
    public TimeSpan? HeartbeatInterval =>
        Data.ValueKind == JsonValueKind.Object && Number(Data, "heartbeat_interval") is { } milliseconds and > 0 and < int.MaxValue
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

    /// <summary>Whether the content is just: true.</summary>
    public bool IsTrue => Data.ValueKind == JsonValueKind.True;

    /// <summary>Reads a message; null where it is none of the gateway's.</summary>
    public static DiscordPayload? Read(ReadOnlySpan<byte> message)
    {
        try
        {
            var root = JsonElement.Parse(message);
            if (root.ValueKind != JsonValueKind.Object || Number(root, "op") is not { } op || (int)op != op)
            {
                return null;
            }

            string? type = root.TryGetProperty("t", out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
            root.TryGetProperty("d", out JsonElement data);
            return new DiscordPayload((int)op, data, Number(root, "s"), type);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Never anybody's words.</summary>
    public override string ToString() => $"op {Op} {Type} {Sequence}";

    private static long? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number)
            ? number
            : null;
}
