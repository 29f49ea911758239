using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Sign-in at Facebook. What a code gives holds for an hour, so it is exchanged at once for what holds for two months; nothing
/// but a new sign-in makes one hold longer once it has run out.</summary>
internal sealed class FacebookSignIn(FeedHttp http, IOptions<FeedOptions> options, TimeProvider time) : IFeedSignIn
{
    private const string Scopes = "public_profile,user_posts";

    private readonly FacebookFeedOptions _facebook = options.Value.Facebook;

    /// <inheritdoc/>
    public Platform Platform => Platform.Facebook;

    /// <inheritdoc/>
    public bool IsEnabled => !string.IsNullOrEmpty(_facebook.AppId) && !string.IsNullOrEmpty(_facebook.AppSecret);

    /// <inheritdoc/>
    public Uri PageFor(Uri callback, string state, string verifier) =>
        ConsentPage.For(_facebook.PageUrl, _facebook.AppId, Scopes, callback, state, verifier);

    /// <inheritdoc/>
    public async ValueTask<FeedGrant> CompleteAsync(Uri callback, string code, string verifier, CancellationToken cancellationToken)
    {
        FeedGrant brief = await AskAsync(
            new Dictionary<string, string>
            {
                ["redirect_uri"] = callback.AbsoluteUri,
                ["code"] = code,
                ["code_verifier"] = verifier,
            },
            cancellationToken);
        return await RefreshAsync(brief, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<FeedGrant> RefreshAsync(FeedGrant grant, CancellationToken cancellationToken) => AskAsync(
        new Dictionary<string, string> { ["grant_type"] = "fb_exchange_token", ["fb_exchange_token"] = grant.AccessToken },
        cancellationToken);

    // Posted, so that no secret stands in an address.
    private async ValueTask<FeedGrant> AskAsync(Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        if (!IsEnabled)
        {
            throw new FeedException(FeedFault.Refused, "The application has no keys.");
        }

        form["client_id"] = _facebook.AppId!;
        form["client_secret"] = _facebook.AppSecret!;
        FeedAnswer answer = await http.SendAsync(
            new FeedRequest(new Uri(_facebook.ApiUrl.TrimEnd('/') + "/oauth/access_token")) { Form = form }, cancellationToken);
        FacebookFailure.ThrowIfBusy(answer);
        return GrantAnswer.Read(answer, refresh: null, time.GetUtcNow());
    }
}
