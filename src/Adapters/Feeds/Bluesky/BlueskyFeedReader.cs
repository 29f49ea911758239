using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Posts on Bluesky, by an AppView of the AT protocol that needs no account.</summary>
internal sealed partial class BlueskyFeedReader(FeedHttp http, IOptions<FeedOptions> options) : IFeedReader
{
    // An account's own wish not to be shown to those who have not signed in.
    private const string MembersOnly = "!no-unauthenticated";

    private readonly string _api = options.Value.Bluesky.ApiUrl.TrimEnd('/');

    /// <inheritdoc/>
    public Platform Platform => Platform.Bluesky;

    /// <inheritdoc/>
    public bool IsEnabled => true;

    /// <inheritdoc/>
    public async ValueTask<FeedAccount> FindAsync(string? address, FeedGrant? grant, CancellationToken cancellationToken)
    {
        string written = address?.Trim() ?? "";
        string name = (Page().Match(written) is { Success: true } page ? page.Groups["name"].Value : written).TrimStart('@');
        string? did = Did().IsMatch(name) ? name
            : Handle().IsMatch(name)
                ? LooseJson.Text(
                    await AskAsync($"com.atproto.identity.resolveHandle?handle={name.ToLowerInvariant()}", cancellationToken), "did")
                : throw new FeedException(FeedFault.NotAnAddress, "It is no handle of Bluesky.");
        if (did is null || !Did().IsMatch(did))
        {
            throw new FeedException(FeedFault.Malformed, "The handle leads to no account.");
        }

        return new FeedAccount(Platform, did, FeedText.Name(LooseJson.Text(await ReadProfileAsync(did, cancellationToken), "handle")));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedPage> ReadAsync(
        FeedAccount account, string? position, FeedGrant? grant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        JsonElement profile = await ReadProfileAsync(account.Id, cancellationToken);
        var timeline = new BlueskyTimeline(http, _api, account.Id)
        {
            IsPublic = !LooseJson.List(profile, "labels").Any(static label => LooseJson.Text(label, "val") == MembersOnly),
            HasPosts = LooseJson.Number(LooseJson.Find(profile, "postsCount")) != 0,
        };
        await foreach (FeedPage page in FeedWalk.ReadAsync(timeline, position, cancellationToken))
        {
            yield return page;
        }
    }

    private async Task<JsonElement> ReadProfileAsync(string did, CancellationToken cancellationToken)
    {
        JsonElement profile = await AskAsync($"app.bsky.actor.getProfile?actor={Uri.EscapeDataString(did)}", cancellationToken);
        return LooseJson.Text(profile, "did") == did
            ? profile
            : throw new FeedException(FeedFault.Malformed, "The profile is another account's.");
    }

    // Who does not exist, was taken down or has left is told by the error of a bad request.
    private async Task<JsonElement> AskAsync(string what, CancellationToken cancellationToken)
    {
        FeedAnswer answer = await http.SendAsync(new FeedRequest(new Uri($"{_api}/xrpc/{what}")), cancellationToken);
        return answer.Status == System.Net.HttpStatusCode.BadRequest && answer.TryRead() is { } problem
            && LooseJson.Text(problem, "error") is not null
            ? throw new FeedException(FeedFault.Missing, "There is no such account.")
            : answer.Read();
    }

    [GeneratedRegex(@"\A(?:https?://)?(?:[a-z]+\.)?bsky\.app/profile/(?<name>[^/?#]+)", RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Page();

    [GeneratedRegex(@"\A(?:did:plc:[a-z2-7]{24}|did:web:[a-zA-Z0-9.-]{3,180})\z", RegexOptions.None, 1_000)]
    private static partial Regex Did();

    [GeneratedRegex(@"\A(?=.{3,253}\z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Handle();
}
