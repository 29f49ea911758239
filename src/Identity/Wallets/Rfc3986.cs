using System.Net;
using System.Net.Sockets;

namespace Confidant.Identity;

/// <summary>The parts of RFC 3986's grammar that ERC-4361 uses.</summary>
internal static class Rfc3986
{
    /// <summary>Whether a text is a URI: a scheme, then an authority with a path or a path alone, then perhaps a query and a
    /// fragment.</summary>
    public static bool IsUri(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0 || !IsScheme(text[..colon]))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[(colon + 1)..];
        int fragment = rest.IndexOf('#');
        if (fragment >= 0)
        {
            if (!AsciiText.IsEncoded(rest[(fragment + 1)..], AsciiText.Query))
            {
                return false;
            }

            rest = rest[..fragment];
        }

        int query = rest.IndexOf('?');
        if (query >= 0)
        {
            if (!AsciiText.IsEncoded(rest[(query + 1)..], AsciiText.Query))
            {
                return false;
            }

            rest = rest[..query];
        }

        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            rest = rest[2..];
            int slash = rest.IndexOf('/');
            ReadOnlySpan<char> authority = slash < 0 ? rest : rest[..slash];
            if (!IsAuthority(authority))
            {
                return false;
            }

            rest = slash < 0 ? [] : rest[slash..];
        }

        return AsciiText.IsEncoded(rest, AsciiText.Path);
    }

    /// <summary>Whether a text is a scheme: a letter, then letters, digits, plus, minus and dots.</summary>
    public static bool IsScheme(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && !text.ContainsAnyExcept(AsciiText.Scheme);

    /// <summary>Whether a text is an authority: perhaps user information, a host, perhaps a port. The host may be empty.</summary>
    public static bool IsAuthority(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf('@');
        if (at >= 0)
        {
            if (!AsciiText.IsEncoded(text[..at], AsciiText.NameAndColon))
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        if (text.StartsWith('['))
        {
            int end = text.IndexOf(']');
            return end > 0 && IsIpLiteral(text[1..end]) && IsPortSuffix(text[(end + 1)..]);
        }

        int colon = text.IndexOf(':');
        return colon < 0
            ? AsciiText.IsEncoded(text, AsciiText.Name)
            : AsciiText.IsEncoded(text[..colon], AsciiText.Name) && IsPortSuffix(text[colon..]);
    }

    private static bool IsPortSuffix(ReadOnlySpan<char> text) =>
        text.Length == 0 || (text[0] == ':' && !text[1..].ContainsAnyExcept(AsciiText.Digits));

    private static bool IsIpLiteral(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is 'v' or 'V')
        {
            int dot = text.IndexOf('.');
            return dot > 1 && !text[1..dot].ContainsAnyExcept(AsciiText.HexDigits)
                && text.Length > dot + 1 && !text[(dot + 1)..].ContainsAnyExcept(AsciiText.NameAndColon);
        }

        // IPAddress also takes zones and prefixes in brackets of its own, which the grammar has not.
        return !text.ContainsAny('%', '[', '/') && IPAddress.TryParse(text, out IPAddress? address)
            && address.AddressFamily == AddressFamily.InterNetworkV6;
    }
}
