using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Confidant.Adapters.Telegram;

/// <summary>Where Telegram brings a bot's updates, and by what it is known there. Pure.</summary>
internal static class TelegramWebhookAddress
{
    /// <summary>The route of all bots' updates; the bot's number is no secret.</summary>
    public const string Route = "/telegram/webhook/{bot}";

    private const string Prefix = "/telegram/webhook/";
    private const string TelegramHost = "api.telegram.org";

    // https://core.telegram.org/bots/api#setwebhook
    private static readonly int[] _ports = [443, 80, 88, 8443];

    /// <summary>The address that Telegram is told.</summary>
    public static string Of(TelegramAccount account, string publicUrl) => publicUrl.TrimEnd('/') + Prefix + account.Id;

    /// <summary>Whether an address is one that a host of ours, wherever it runs, set for the bot.</summary>
    public static bool IsOurs(TelegramAccount account, string? url) =>
        url?.EndsWith(Prefix + account.Id, StringComparison.Ordinal) == true;

    /// <summary>What Telegram sends along, and nobody else knows: made from the token, so that it need not be configured, and of no
    /// use for finding the token.</summary>
    public static string Secret(TelegramAccount account) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(account.Token), "webhook"u8));

    /// <summary>Finds why Telegram could not bring updates to an address.</summary>
    /// <param name="publicUrl">The address, which <see cref="WebOptionsValidator"/> let pass.</param>
    /// <param name="server">The Bot API server that would; a local one takes http and any port.</param>
    /// <returns>One line that names the key and the cure; null where nothing is wrong.</returns>
    public static string? FindError(string? publicUrl, Uri? server)
    {
        if (string.IsNullOrWhiteSpace(publicUrl))
        {
            return "Web:PublicUrl is missing, and Telegram:Mode is webhook: set it to the https address under which Telegram reaches "
                + "this host, or set Telegram:Mode to polling.";
        }

        if (server?.Host.Equals(TelegramHost, StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        var address = new Uri(publicUrl);
        return address.Scheme != Uri.UriSchemeHttps
            ? "Web:PublicUrl must begin with https: Telegram brings updates over TLS only. Let a proxy end it."
            : !_ports.Contains(address.Port)
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"Web:PublicUrl names port {address.Port}, where Telegram brings nothing: use 443, 80, 88 or 8443.")
                : null;
    }
}
