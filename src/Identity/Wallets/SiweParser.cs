using System.Diagnostics.CodeAnalysis;

namespace Confidant.Identity;

/// <summary>Reads messages of ERC-4361 by its grammar.</summary>
internal static class SiweParser
{
    private const int LongestText = 16_384;
    private const int ShortestNonce = 8;

    /// <summary>Reads a message.</summary>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out SiweMessage? message, [NotNullWhen(false)] out string? error)
    {
        message = null;
        error = null;
        if (text is null or { Length: > LongestText })
        {
            error = "The message is missing or longer than 16,384 characters.";
            return false;
        }

        try
        {
            message = Read(new SiweLines(text));
            return true;
        }
        catch (SiweFormatException problem)
        {
            error = problem.Message;
            return false;
        }
    }

    private static SiweMessage Read(SiweLines lines)
    {
        (string? scheme, string domain) = ReadOrigin(lines.Next("the line with the domain"));
        string accountLine = lines.Next("the line with the address");
        Demand(
            EthereumAddress.TryParse(accountLine, out EthereumAddress address) && accountLine == address.ToString(),
            "The second line is no address with its EIP-55 checksum.");
        Demand(lines.Next("an empty line after the address").Length == 0, "The line after the address is not empty.");
        string? statement = ReadStatement(lines);

        string uri = lines.NextField(SiweMessage.UriTag);
        Demand(Rfc3986.IsUri(uri), "URI is no URI of RFC 3986.");
        Demand(lines.NextField(SiweMessage.VersionTag) == SiweMessage.Version, "Version is not 1.");
        string chain = lines.NextField(SiweMessage.ChainTag);
        Demand(chain.Length > 0 && !chain.AsSpan().ContainsAnyExcept(AsciiText.Digits), "Chain ID is no number.");
        string nonce = lines.NextField(SiweMessage.NonceTag);
        Demand(
            nonce.Length >= ShortestNonce && !nonce.AsSpan().ContainsAnyExcept(AsciiText.LettersAndDigits),
            "Nonce has not 8 or more letters and digits.");
        string issued = lines.NextField(SiweMessage.IssuedTag);
        Demand(IsTime(issued), "Issued At is no date and time of RFC 3339.");

        string? expiration = lines.TryNextField(SiweMessage.ExpirationTag);
        Demand(expiration is null || IsTime(expiration), "Expiration Time is no date and time of RFC 3339.");
        string? notBefore = lines.TryNextField(SiweMessage.NotBeforeTag);
        Demand(notBefore is null || IsTime(notBefore), "Not Before is no date and time of RFC 3339.");
        string? request = lines.TryNextField(SiweMessage.RequestTag);
        Demand(request is null || AsciiText.IsEncoded(request, AsciiText.PathCharacter), "Request ID has characters that it may not have.");
        IReadOnlyList<string>? resources = ReadResources(lines);
        Demand(lines.IsAtEnd, "Something stands after the end, or a field is not in its place.");

        return new SiweMessage
        {
            Scheme = scheme,
            Domain = domain,
            Address = address,
            Statement = statement,
            Uri = uri,
            ChainId = chain,
            Nonce = nonce,
            IssuedAt = issued,
            ExpirationTime = expiration,
            NotBefore = notBefore,
            RequestId = request,
            Resources = resources,
        };
    }

    private static (string? Scheme, string Domain) ReadOrigin(string line)
    {
        Demand(line.EndsWith(SiweMessage.Invitation, StringComparison.Ordinal), "The first line is not that of ERC-4361.");
        string origin = line[..^SiweMessage.Invitation.Length];
        int end = origin.IndexOf("://", StringComparison.Ordinal);
        string? scheme = end < 0 ? null : origin[..end];
        string domain = end < 0 ? origin : origin[(end + 3)..];
        Demand(scheme is null || Rfc3986.IsScheme(scheme), "The scheme before the domain is none.");
        Demand(domain.Length > 0 && Rfc3986.IsAuthority(domain), "The domain is no authority of RFC 3986.");
        return (scheme, domain);
    }

    // Without a statement there are two empty lines; with one it stands between them. It may be empty: then there are three.
    private static string? ReadStatement(SiweLines lines)
    {
        string line = lines.Next("the statement, or an empty line");
        if (line.Length == 0)
        {
            return lines.TryTake("") ? "" : null;
        }

        Demand(!line.AsSpan().ContainsAnyExcept(AsciiText.Statement), "The statement has characters that it may not have.");
        Demand(lines.Next("an empty line after the statement").Length == 0, "The line after the statement is not empty.");
        return line;
    }

    private static List<string>? ReadResources(SiweLines lines)
    {
        if (!lines.TryTake(SiweMessage.ResourcesTag))
        {
            return null;
        }

        var resources = new List<string>();
        while (lines.TryNextField(SiweMessage.ResourceTag) is { } resource)
        {
            Demand(Rfc3986.IsUri(resource), "A resource is no URI of RFC 3986.");
            resources.Add(resource);
        }

        return resources;
    }

    private static bool IsTime(string text) => Rfc3339.TryRead(text) is not null;

    private static void Demand([DoesNotReturnIf(false)] bool condition, string problem)
    {
        if (!condition)
        {
            throw new SiweFormatException(problem);
        }
    }
}
