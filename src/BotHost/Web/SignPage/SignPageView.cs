using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Confidant.BotHost.Web.SignIn;
using Confidant.Identity;

namespace Confidant.BotHost.Web.SignPage;

/// <summary>Writes the page for a challenge, in English or Spanish.</summary>
internal sealed partial class SignPageView(SignPageFiles files)
{
    // A class of the page's.
    private const string Hidden = "hidden";

    private readonly HtmlEncoder _encoder = HtmlEncoder.Default;

    /// <summary>The page that asks for a signature.</summary>
    /// <param name="isSpanish">Its language.</param>
    /// <param name="challenge">What it asks for.</param>
    /// <param name="sender">The account that gets the wallet.</param>
    /// <param name="host">The domain that serves the page.</param>
    /// <param name="visitor">Who has signed in; null for nobody.</param>
    public string Write(bool isSpanish, IssuedChallenge challenge, SeenAccount sender, string host, WebVisitor? visitor)
    {
        var values = new Dictionary<string, string>
        {
            ["text"] = challenge.PageText!,
            ["wallet"] = challenge.Wallet.ToString(),
            ["chain"] = challenge.Chain.ToString(),
            ["network"] = NameOf(challenge.Chain),
            ["platform"] = char.ToUpperInvariant(challenge.Account.Platform.Name[0]) + challenge.Account.Platform.Name[1..],
            ["account"] = challenge.Account.Value,
            ["name"] = sender.DisplayName,
            ["handle"] = sender.Handle is { } handle ? $" (@{handle})" : "",
            ["host"] = host,
            ["id"] = challenge.Id.Value,
            ["visitor"] = visitor?.Name ?? "",
            ["signed"] = visitor is null ? Hidden : "",
            ["unsigned"] = visitor is null && challenge.Account.Platform == Platform.Telegram ? "" : Hidden,
            ["expires"] = SiweMessage.Format(challenge.ExpiresAt),
        };
        return Gap().Replace(
            files.ReadPage($"sign-{Suffix(isSpanish)}.html"), gap => _encoder.Encode(values[gap.Groups["name"].Value]));
    }

    /// <summary>The page where there is nothing to sign, whatever the cause.</summary>
    public string WriteEnded(bool isSpanish) => files.ReadPage($"ended-{Suffix(isSpanish)}.html");

    private static string NameOf(ChainId chain) => chain == ChainId.Ethereum ? $"Ethereum ({chain})"
        : chain == ChainId.Base ? $"Base ({chain})"
        : chain.ToString();

    private static string Suffix(bool isSpanish) => isSpanish ? "es" : "en";

    [GeneratedRegex(@"\{\{(?<name>[a-z]+)\}\}")]
    private static partial Regex Gap();
}
