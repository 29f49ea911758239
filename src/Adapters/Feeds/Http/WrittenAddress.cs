namespace Confidant.Adapters.Feeds;

/// <summary>Reads addresses that people write, or that their pages point to. What is not for the host to ask is refused here by its form;
/// where a name leads is checked when it is connected to.</summary>
internal static class WrittenAddress
{
    private const int Longest = 2_000;
    private const string SchemeEnd = "://";

    /// <summary>The address, with https where none stands before it.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="options">Whether private ones are allowed.</param>
    /// <exception cref="FeedException">It is none that may be asked.</exception>
    public static Uri Read(string? text, FeedOptions options)
    {
        string bare = text?.Trim() ?? "";
        if (!bare.Contains(SchemeEnd, StringComparison.Ordinal))
        {
            bool isHere = options.AllowPrivateAddresses
                && Uri.TryCreate("http://" + bare, UriKind.Absolute, out Uri? here) && here.IsLoopback;
            bare = (isHere ? "http://" : "https://") + bare;
        }

        return bare.Length <= Longest && Uri.TryCreate(bare, UriKind.Absolute, out Uri? address) && MayBeAsked(address, options)
            ? WithoutFragment(address)
            : throw new FeedException(FeedFault.NotAnAddress, "It is no address that may be asked.");
    }

    /// <summary>Whether an address has a form that may be asked.</summary>
    public static bool MayBeAsked(Uri address, FeedOptions options) =>
        address.IsAbsoluteUri
        && address.OriginalString.Length <= Longest
        && address.UserInfo.Length == 0
        && address.Host.Length > 0
        && (options.AllowPrivateAddresses
            ? address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp
            : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort);

    private static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = "" }.Uri;
}
