namespace Confidant.Adapters;

/// <summary>Tells addresses that something can be reached under from other texts.</summary>
internal static class WebAddress
{
    /// <summary>Whether a text is an absolute address of one of some schemes, without a query, a fragment, or a name and password.</summary>
    public static bool IsOne(string? text, params ReadOnlySpan<string> schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && schemes.Contains(address.Scheme)
        && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}
