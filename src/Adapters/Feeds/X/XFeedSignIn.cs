using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Sign-in at X by OAuth 2.0 with PKCE, as an application that keeps a secret. Each refresh uses its token up.</summary>
internal sealed class XFeedSignIn(FeedHttp http, IOptions<FeedOptions> options, TimeProvider time) : IFeedSignIn
{
    private const string Scopes = "tweet.read users.read offline.access";

    private readonly XFeedOptions _x = options.Value.X;

    /// <inheritdoc/>
    public Platform Platform => Platform.Twitter;

    /// <inheritdoc/>
    public bool IsEnabled => !string.IsNullOrEmpty(_x.ApiKey) && !string.IsNullOrEmpty(_x.ApiSecret);

    /// <inheritdoc/>
    public Uri PageFor(Uri callback, string state, string verifier) =>
        ConsentPage.For(_x.PageUrl, _x.ApiKey, Scopes, callback, state, verifier);

    /// <inheritdoc/>
    public ValueTask<FeedGrant> CompleteAsync(Uri callback, string code, string verifier, CancellationToken cancellationToken) => AskAsync(
        new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = callback.AbsoluteUri,
            ["code_verifier"] = verifier,
        },
        refresh: null,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<FeedGrant> RefreshAsync(FeedGrant grant, CancellationToken cancellationToken) => grant.RefreshToken is { } refresh
        ? AskAsync(
            new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = refresh }, refresh, cancellationToken)
        : throw new FeedException(FeedFault.Refused, "The grant cannot be made to hold again.");

    private async ValueTask<FeedGrant> AskAsync(
        IReadOnlyDictionary<string, string> form, string? refresh, CancellationToken cancellationToken)
    {
        if (!IsEnabled)
        {
            throw new FeedException(FeedFault.Refused, "The application has no keys.");
        }

        FeedAnswer answer = await http.SendAsync(
            new FeedRequest(new Uri(_x.ApiUrl.TrimEnd('/') + "/2/oauth2/token"))
            {
                Form = form,
                Authorization = FeedSecrets.Basic(_x.ApiKey!, _x.ApiSecret!),
            },
            cancellationToken);
        return GrantAnswer.Read(answer, refresh, time.GetUtcNow());
    }
}
