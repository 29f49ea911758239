namespace Confidant.Adapters.Bios;

/// <summary>How profiles on X are read.</summary>
public sealed class XBioOptions
{
    /// <summary>The app's bearer token for the API of X. A secret.</summary>
    /// <value>The default is null: X is not asked.</value>
    public string? BearerToken { get; set; }

    /// <summary>The address of the API: https, or http on this machine.</summary>
    /// <value>The default is https://api.x.com.</value>
    public string ApiUrl { get; set; } = "https://api.x.com";
}
