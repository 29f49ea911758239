using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Confidant.Identity;

namespace Confidant.BotHost.Web.SignIn;

/// <summary>The text of the cookie: who signed in and until when, and HMAC-SHA-256 of that.</summary>
internal static class VisitorTicket
{
    private const int LongestTicket = 2048;

    // Another use of the same key has another beginning.
    private static readonly byte[] _purpose = [.. "confidant visitor 1\n"u8];

    /// <summary>Writes a ticket.</summary>
    public static string Write(WebVisitor visitor, ReadOnlySpan<byte> key)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(
            new Content(visitor.Account.Platform.Name, visitor.Account.Value, visitor.Name, visitor.Until.ToUnixTimeSeconds()),
            VisitorJson.Default.Content);
        return $"{Base64Url.EncodeToString(body)}.{Base64Url.EncodeToString(Sign(body, key))}";
    }

    /// <summary>Reads a ticket, whether its time is over or not; null where the key did not make it.</summary>
    public static WebVisitor? TryRead(string ticket, ReadOnlySpan<byte> key)
    {
        int point = ticket.IndexOf('.', StringComparison.Ordinal);
        if (ticket.Length > LongestTicket || point < 0
            || !Base64Url.IsValid(ticket.AsSpan(0, point)) || !Base64Url.IsValid(ticket.AsSpan(point + 1)))
        {
            return null;
        }

        byte[] body = Base64Url.DecodeFromChars(ticket.AsSpan(0, point));
        byte[] signature = Base64Url.DecodeFromChars(ticket.AsSpan(point + 1));
        return CryptographicOperations.FixedTimeEquals(Sign(body, key), signature)
            && JsonSerializer.Deserialize(body, VisitorJson.Default.Content) is { } content
                ? new WebVisitor(
                    new PlatformUserId(new Platform(content.Platform), content.Id),
                    content.Name,
                    DateTimeOffset.FromUnixTimeSeconds(content.Until))
                : null;
    }

    private static byte[] Sign(byte[] body, ReadOnlySpan<byte> key) => HMACSHA256.HashData(key, [.. _purpose, .. body]);

    /// <summary>What a ticket says.</summary>
    internal sealed record Content(string Platform, string Id, string Name, long Until);
}

[JsonSerializable(typeof(VisitorTicket.Content))]
internal sealed partial class VisitorJson : JsonSerializerContext;
