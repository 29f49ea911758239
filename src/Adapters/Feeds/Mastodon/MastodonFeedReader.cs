using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Posts on Mastodon, and on what speaks its API, as an instance shows them to everybody.</summary>
internal sealed partial class MastodonFeedReader(FeedHttp http, IOptions<FeedOptions> options) : IFeedReader
{
    private const int LongestNumber = 64;

    private readonly FeedOptions _options = options.Value;

    /// <inheritdoc/>
    public Platform Platform => Platform.Mastodon;

    /// <inheritdoc/>
    public bool IsEnabled => true;

    /// <inheritdoc/>
    public async ValueTask<FeedAccount> FindAsync(string? address, FeedGrant? grant, CancellationToken cancellationToken)
    {
        string written = address?.Trim() ?? "";
        Match match = Page().Match(written) is { Success: true } page ? page : Handle().Match(written);
        if (!match.Success)
        {
            throw new FeedException(FeedFault.NotAnAddress, "It is no account of Mastodon.");
        }

        string user = match.Groups["user"].Value;
        Uri home = RootOf(WrittenAddress.Read(match.Groups["host"].Value, _options));
        Uri instance = await FindInstanceAsync(home, user, cancellationToken);
        FeedAnswer answer = await AskAsync(instance, "accounts/lookup?acct=" + Uri.EscapeDataString(user), cancellationToken);
        JsonElement account = answer.Read();

        // An account of another instance is only seen in part.
        return LooseJson.Text(account, "id") is { Length: > 0 and <= LongestNumber } id && id.All(char.IsAsciiLetterOrDigit)
            && LooseJson.Text(account, "acct") is { Length: > 0 and <= 100 } name && !name.Contains('@')
                ? new FeedAccount(Platform, $"{instance.Authority}/{id}", FeedText.Name($"{name}@{home.Authority}")) { Address = instance }
                : throw new FeedException(FeedFault.Malformed, "There is no account in the answer.");
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedPage> ReadAsync(
        FeedAccount account, string? position, FeedGrant? grant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string id = account.Id[(account.Id.LastIndexOf('/') + 1)..];
        Uri instance = account.Address ?? WrittenAddress.Read(account.Id[..Math.Max(account.Id.LastIndexOf('/'), 0)], _options);
        if (id.Length == 0 || !id.All(char.IsAsciiLetterOrDigit))
        {
            throw new FeedException(FeedFault.NotAnAddress, "It is no account of Mastodon.");
        }

        JsonElement state = (await AskAsync(instance, "accounts/" + id, cancellationToken)).Read();
        if (LooseJson.Text(state, "id") != id)
        {
            throw new FeedException(FeedFault.Malformed, "The answer is of another account.");
        }

        // Such an account shows nothing, which does not mean that its posts are gone.
        if (LooseJson.IsTrue(state, "suspended"))
        {
            throw new FeedException(FeedFault.Refused, "The account is suspended.");
        }

        var timeline = new MastodonTimeline((what, token) => AskAsync(instance, what, token), id, instance.Authority)
        {
            HasPosts = LooseJson.Number(LooseJson.Find(state, "statuses_count")) != 0,
        };
        await foreach (FeedPage page in FeedWalk.ReadAsync(timeline, position, cancellationToken))
        {
            yield return page;
        }
    }

    private static Uri RootOf(Uri address) => new(address.GetLeftPart(UriPartial.Authority));

    // A handle's domain may not be where its instance is: the domain tells, by WebFinger (RFC 7033).
    private async Task<Uri> FindInstanceAsync(Uri home, string user, CancellationToken cancellationToken)
    {
        FeedAnswer answer = await http.SendAsync(
            new FeedRequest(new Uri(home, $"/.well-known/webfinger?resource={Uri.EscapeDataString($"acct:{user}@{home.Authority}")}"))
            {
                IsWritten = true,
                Accept = "application/jrd+json, application/json",
            },
            cancellationToken);
        string? self = answer.Status != HttpStatusCode.OK || answer.TryRead() is not { } links ? null
            : LooseJson.List(links, "links")
                .Where(static link => LooseJson.Text(link, "rel") == "self")
                .Select(static link => LooseJson.Text(link, "href"))
                .FirstOrDefault();
        return Uri.TryCreate(self, UriKind.Absolute, out Uri? actor) && WrittenAddress.MayBeAsked(actor, _options) ? RootOf(actor) : home;
    }

    private Task<FeedAnswer> AskAsync(Uri instance, string what, CancellationToken cancellationToken) =>
        http.SendAsync(new FeedRequest(new Uri(instance, "/api/v1/" + what)) { IsWritten = true }, cancellationToken);

    [GeneratedRegex(@"\A@?(?<user>[A-Za-z0-9_]+(?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)@(?<host>[A-Za-z0-9.-]+(?::[0-9]{1,5})?|\[[0-9a-fA-F:.]+\](?::[0-9]{1,5})?)\z", RegexOptions.None, 1_000)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\A(?<host>(?:https?://)?[^/?#@\s]+)/(?:@|users/)(?<user>[A-Za-z0-9_]+(?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)(?:[/?#].*)?\z", RegexOptions.None, 1_000)]
    private static partial Regex Page();
}
