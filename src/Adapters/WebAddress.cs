namespace Confidant.Adapters;

/// <summary>Tells addresses that something can be reached under from other texts.</summary>
internal static class WebAddress
{
    /// <summary>Whether a text is an absolute address of one of some schemes, without a query, a fragment, or a name and password.</summary>
    public static bool IsOne(string? text, params ReadOnlySpan<string> schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && schemes.Contains(address.Scheme)
        && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;

    /// <summary>What is wrong with the address of an API that secrets are sent to, or that is believed; null for nothing. For lines of
    /// validation, after the key.</summary>
    public static string? FindProblem(string? text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return "is not an absolute https address.";
        }

        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0 || address.Query.Length > 0)
        {
            return "has a user, a query or a fragment, which would not be sent.";
        }

        return address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback
            ? "is http to another machine: whoever stands between could read and change everything."
            : null;
    }
}
