using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Confidant.Adapters.Feeds;

/// <summary>Writes secrets as platforms want them shown. Pure.</summary>
internal static class FeedSecrets
{
    /// <summary>The header that shows a token.</summary>
    public static AuthenticationHeaderValue Bearer(string token) =>
        token.Length > 0 && token.All(static letter => letter is > ' ' and <= '~')
            ? new AuthenticationHeaderValue("Bearer", token)
            : throw new FeedException(FeedFault.Refused, "The token is none.");

    /// <summary>The header that shows an application's id and secret.</summary>
    public static AuthenticationHeaderValue Basic(string id, string secret) => new(
        "Basic",
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}")));

    /// <summary>The challenge of a verifier, by PKCE (RFC 7636).</summary>
    public static string ChallengeOf(string verifier) =>
        System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    /// <summary>What shows Facebook that a token is used by its application.</summary>
    public static string ProofOf(string token, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(token)));
}
