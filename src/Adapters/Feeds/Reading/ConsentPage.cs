namespace Confidant.Adapters.Feeds;

/// <summary>Where a platform asks a person whether an application may read their posts: the address by OAuth 2.0 with PKCE (RFC 6749, RFC 7636).
/// Pure.</summary>
internal static class ConsentPage
{
    /// <summary>The address.</summary>
    /// <param name="page">The platform's page.</param>
    /// <param name="client">The application's id.</param>
    /// <param name="scopes">What it asks for.</param>
    /// <param name="callback">Where the platform sends the person afterwards.</param>
    /// <param name="state">What tells this sign-in from others.</param>
    /// <param name="verifier">What only the host knows of it.</param>
    public static Uri For(string page, string? client, string scopes, Uri callback, string state, string verifier) => new(
        $"{page}?response_type=code&client_id={Uri.EscapeDataString(client ?? "")}"
        + $"&redirect_uri={Uri.EscapeDataString(callback.AbsoluteUri)}&scope={Uri.EscapeDataString(scopes)}"
        + $"&state={Uri.EscapeDataString(state)}&code_challenge={FeedSecrets.ChallengeOf(verifier)}&code_challenge_method=S256");
}
