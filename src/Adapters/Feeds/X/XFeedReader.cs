using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Posts on X, by the API's second version: in the name of who signed in, or with the application's token.</summary>
internal sealed partial class XFeedReader(FeedHttp http, IOptions<FeedOptions> options) : IFeedReader
{
    private const string UserFields = "user.fields=protected,public_metrics";

    private readonly XFeedOptions _x = options.Value.X;

    /// <inheritdoc/>
    public Platform Platform => Platform.Twitter;

    /// <inheritdoc/>
    public bool IsEnabled => !string.IsNullOrEmpty(_x.BearerToken)
        || (!string.IsNullOrEmpty(_x.ApiKey) && !string.IsNullOrEmpty(_x.ApiSecret));

    /// <inheritdoc/>
    public async ValueTask<FeedAccount> FindAsync(string? address, FeedGrant? grant, CancellationToken cancellationToken)
    {
        string what = address is null ? "users/me"
            : Handle().Match(address.Trim()) is { Success: true } handle ? "users/by/username/" + handle.Groups["name"].Value
            : throw new FeedException(FeedFault.NotAnAddress, "It is no handle of X.");
        JsonElement user = await ReadUserAsync(what, grant, cancellationToken);
        return new FeedAccount(Platform, LooseJson.Text(user, "id")!, FeedText.Name(LooseJson.Text(user, "username")));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedPage> ReadAsync(
        FeedAccount account, string? position, FeedGrant? grant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Number().IsMatch(account.Id))
        {
            throw new FeedException(FeedFault.NotAnAddress, "It is no account of X.");
        }

        JsonElement user = await ReadUserAsync("users/" + account.Id, grant, cancellationToken);
        var timeline = new XTimeline((what, token) => AskAsync(what, grant, token), account.Id)
        {
            // What is not told is not open.
            IsPublic = LooseJson.Find(user, "protected") is { ValueKind: JsonValueKind.False },
            HasPosts = LooseJson.Number(LooseJson.Find(user, "public_metrics", "tweet_count")) != 0,
        };
        await foreach (FeedPage page in FeedWalk.ReadAsync(timeline, position, cancellationToken))
        {
            yield return page;
        }
    }

    private async Task<JsonElement> ReadUserAsync(string what, FeedGrant? grant, CancellationToken cancellationToken)
    {
        JsonElement answer = await AskAsync($"{what}?{UserFields}", grant, cancellationToken);
        return LooseJson.Find(answer, "data") is { } user && LooseJson.Text(user, "id") is { } id && Number().IsMatch(id)
            ? user
            : throw new FeedException(FeedFault.Malformed, "There is no account in the answer.");
    }

    // What does not exist, or is not shown, is an error in a document that has come through.
    private async Task<JsonElement> AskAsync(string what, FeedGrant? grant, CancellationToken cancellationToken)
    {
        AuthenticationHeaderValue shown = FeedSecrets.Bearer(grant?.AccessToken ?? _x.BearerToken ?? "");
        JsonElement answer = await http.ReadAsync(
            new FeedRequest(new Uri($"{_x.ApiUrl.TrimEnd('/')}/2/{what}")) { Authorization = shown }, cancellationToken);
        if (LooseJson.Find(answer, "data") is not null || LooseJson.Find(answer, "meta") is not null)
        {
            return answer;
        }

        string? problem = LooseJson.List(answer, "errors").Select(static error => LooseJson.Text(error, "title")).FirstOrDefault();
        throw problem switch
        {
            "Not Found Error" => new FeedException(FeedFault.Missing, "There is no such account."),
            "Authorization Error" or "Forbidden" => new FeedException(FeedFault.Refused, "The account is not shown."),
            _ => new FeedException(FeedFault.Malformed, "There are no data in the answer."),
        };
    }

    [GeneratedRegex(
        @"\A(?:(?:https?://)?(?:www\.|mobile\.|m\.)?(?:x|twitter)\.com/)?@?(?<name>[A-Za-z0-9_]{1,15})(?:[/?#].*)?\z", RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\A[0-9]{1,19}\z", RegexOptions.None, 1_000)]
    private static partial Regex Number();
}
