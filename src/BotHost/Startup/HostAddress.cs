namespace Confidant.BotHost.Startup;

/// <summary>Where a host of this configuration can be asked from the same machine.</summary>
internal static class HostAddress
{
    /// <summary>The first address of Urls; where it stands for all of the machine's, the loopback one.</summary>
    public static Uri Find(IConfiguration configuration)
    {
        string first = (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        var address = BindingAddress.Parse(first);
        bool isWildcard = address.Host is "0.0.0.0" or "[::]" or "*" or "+";
        return new UriBuilder(address.Scheme, isWildcard ? "127.0.0.1" : address.Host, address.Port).Uri;
    }
}
