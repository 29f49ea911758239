namespace Confidant.Adapters.Feeds;

/// <summary>How posts on X are read, and how people sign in there.</summary>
public sealed class XFeedOptions
{
    /// <summary>The client id of the application, for sign-in by OAuth 2.0.</summary>
    /// <value>The default is the setting TWITTER_API_KEY; null: nobody can sign in.</value>
    public string? ApiKey { get; set; }

    /// <summary>The client secret of the application. A secret.</summary>
    /// <value>The default is the setting TWITTER_API_SECRET.</value>
    public string? ApiSecret { get; set; }

    /// <summary>The application's own token, for public accounts whose owners did not sign in. A secret.</summary>
    /// <value>The default is null: only those who signed in are read.</value>
    public string? BearerToken { get; set; }

    /// <summary>The address of the API: https, or http on this machine.</summary>
    /// <value>The default is https://api.x.com.</value>
    public string ApiUrl { get; set; } = "https://api.x.com";

    /// <summary>The page where people sign in: https, or http on this machine.</summary>
    /// <value>The default is https://x.com/i/oauth2/authorize.</value>
    public string PageUrl { get; set; } = "https://x.com/i/oauth2/authorize";
}
