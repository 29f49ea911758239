namespace Confidant.Adapters.Feeds;

/// <summary>How posts on Facebook are read, and how people sign in there.</summary>
public sealed class FacebookFeedOptions
{
    /// <summary>The application's id.</summary>
    /// <value>The default is the setting FACEBOOK_APP_ID; null: nobody can sign in.</value>
    public string? AppId { get; set; }

    /// <summary>The application's secret. A secret.</summary>
    /// <value>The default is the setting FACEBOOK_APP_SECRET.</value>
    public string? AppSecret { get; set; }

    /// <summary>The address of the Graph API with its version: https, or http on this machine.</summary>
    /// <value>The default is https://graph.facebook.com/v24.0.</value>
    public string ApiUrl { get; set; } = "https://graph.facebook.com/v24.0";

    /// <summary>The page where people sign in: https, or http on this machine.</summary>
    /// <value>The default is https://www.facebook.com/v24.0/dialog/oauth.</value>
    public string PageUrl { get; set; } = "https://www.facebook.com/v24.0/dialog/oauth";
}
