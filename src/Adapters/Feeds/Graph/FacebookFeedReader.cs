using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>A person's own posts on Facebook, by the Graph API, in the name of who signed in.</summary>
internal sealed class FacebookFeedReader(FeedHttp http, IOptions<FeedOptions> options) : IFeedReader
{
    private readonly FacebookFeedOptions _facebook = options.Value.Facebook;

    /// <inheritdoc/>
    public Platform Platform => Platform.Facebook;

    /// <inheritdoc/>
    public bool IsEnabled => !string.IsNullOrEmpty(_facebook.AppId) && !string.IsNullOrEmpty(_facebook.AppSecret);

    /// <inheritdoc/>
    public async ValueTask<FeedAccount> FindAsync(string? address, FeedGrant? grant, CancellationToken cancellationToken)
    {
        if (address is not null)
        {
            throw new FeedException(FeedFault.NotAnAddress, "Facebook shows posts only to their author: they have to sign in.");
        }

        JsonElement me = await AskAsync("me?fields=id,name", grant, cancellationToken);
        return IdOf(me) is { } id
            ? new FeedAccount(Platform, id, FeedText.Name(LooseJson.Text(me, "name")) is { Length: > 0 } name ? name : id)
            : throw new FeedException(FeedFault.Malformed, "There is no account in the answer.");
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedPage> ReadAsync(
        FeedAccount account, string? position, FeedGrant? grant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Who signed in anew may be somebody else, and "me" is whoever it is.
        if (IdOf(await AskAsync("me?fields=id", grant, cancellationToken)) != account.Id)
        {
            throw new FeedException(FeedFault.Refused, "The grant is another account's.");
        }

        var timeline = new FacebookTimeline((what, token) => AskAsync(what, grant, token), account.Id);
        await foreach (FeedPage page in FeedWalk.ReadAsync(timeline, position, cancellationToken))
        {
            yield return page;
        }
    }

    private static string? IdOf(JsonElement account) =>
        LooseJson.Text(account, "id") is { Length: > 0 and <= 64 } id && id.All(char.IsAsciiDigit) ? id : null;

    private async Task<JsonElement> AskAsync(string what, FeedGrant? grant, CancellationToken cancellationToken)
    {
        if (!IsEnabled || grant is null)
        {
            throw new FeedException(FeedFault.Refused, "Nobody has signed in.");
        }

        string proof = FeedSecrets.ProofOf(grant.AccessToken, _facebook.AppSecret!);
        return FacebookFailure.Read(await http.SendAsync(
            new FeedRequest(new Uri(string.Create(
                CultureInfo.InvariantCulture, $"{_facebook.ApiUrl.TrimEnd('/')}/{what}&appsecret_proof={proof}")))
            {
                Authorization = FeedSecrets.Bearer(grant.AccessToken),
            },
            cancellationToken));
    }
}
