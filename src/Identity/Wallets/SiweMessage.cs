using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Confidant.Identity;

/// <summary>A message of Sign-In with Ethereum (ERC-4361). One that was parsed prints as the same text.</summary>
public sealed record SiweMessage
{
    /// <summary>The only version there is.</summary>
    public const string Version = "1";

    internal const string Invitation = " wants you to sign in with your Ethereum account:";
    internal const string UriTag = "URI: ";
    internal const string VersionTag = "Version: ";
    internal const string ChainTag = "Chain ID: ";
    internal const string NonceTag = "Nonce: ";
    internal const string IssuedTag = "Issued At: ";
    internal const string ExpirationTag = "Expiration Time: ";
    internal const string NotBeforeTag = "Not Before: ";
    internal const string RequestTag = "Request ID: ";
    internal const string ResourcesTag = "Resources:";
    internal const string ResourceTag = "- ";

    /// <summary>How long after it was issued a message is accepted.</summary>
    /// <value>10 minutes.</value>
    public static TimeSpan LongestAge { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The scheme of the origin that asks, without "://"; null where it is left out.</summary>
    public string? Scheme { get; init; }

    /// <summary>The authority that asks: a host, perhaps with a port. What a wallet compares with the page's own.</summary>
    public required string Domain { get; init; }

    /// <summary>The account that signs; printed with its checksum.</summary>
    public required EthereumAddress Address { get; init; }

    /// <summary>What the person agrees to: ASCII without line ends, perhaps empty; null for none.</summary>
    public string? Statement { get; init; }

    /// <summary>What the signing is for.</summary>
    [SuppressMessage("Design", "CA1056:URI-like properties should not be strings", Justification = "It is signed letter by letter.")]
    public required string Uri { get; init; }

    /// <summary>The chain that contract accounts are asked on, as decimal digits.</summary>
    public required string ChainId { get; init; }

    /// <summary>At least 8 letters and digits, used once.</summary>
    public required string Nonce { get; init; }

    /// <summary>When it was made, by RFC 3339.</summary>
    public required string IssuedAt { get; init; }

    /// <summary>From when on it no longer holds, by RFC 3339; null for never.</summary>
    public string? ExpirationTime { get; init; }

    /// <summary>From when on it holds, by RFC 3339; null for at once.</summary>
    public string? NotBefore { get; init; }

    /// <summary>A name for this request; null for none.</summary>
    public string? RequestId { get; init; }

    /// <summary>URIs that go with it; null where the line is left out.</summary>
    public IReadOnlyList<string>? Resources { get; init; }

    /// <summary>Reads a message. It must conform letter by letter: fields in their order, LF alone, nothing after the end, the
    /// address with its checksum.</summary>
    /// <param name="text">The text.</param>
    /// <param name="message">The message; null where it is none.</param>
    /// <param name="error">What is wrong with it, for people; null where nothing is.</param>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out SiweMessage? message, [NotNullWhen(false)] out string? error) =>
        SiweParser.TryParse(text, out message, out error);

    /// <summary>Checks a message and its signature.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="domain">The domain that asked; compared letter by letter.</param>
    /// <param name="nonce">The nonce that was given; compared letter by letter. Whether it was used is for the caller to know.</param>
    /// <param name="now">The time.</param>
    /// <returns><see cref="SiweOutcome.Valid"/>, or the first thing that is wrong. Which account and chain were asked for is for the
    /// caller to compare.</returns>
    public SiweOutcome Verify(EthereumSignature signature, string domain, string nonce, DateTimeOffset now)
    {
        // One that was put together by hand may hold line ends, and print as another message than the one that is looked at here.
        string text = ToString();
        if (!TryParse(text, out SiweMessage? printed, out _) || !HasFieldsOf(printed))
        {
            return SiweOutcome.MalformedMessage;
        }

        if (!string.Equals(Domain, domain, StringComparison.Ordinal))
        {
            return SiweOutcome.WrongDomain;
        }

        if (!string.Equals(Nonce, nonce, StringComparison.Ordinal))
        {
            return SiweOutcome.WrongNonce;
        }

        if (ExpirationTime is not null && (Rfc3339.TryRead(ExpirationTime) is not { } expiration || now >= expiration))
        {
            return SiweOutcome.Expired;
        }

        if ((NotBefore is not null && (Rfc3339.TryRead(NotBefore) is not { } start || now < start))
            || Rfc3339.TryRead(IssuedAt) is not { } issued || now < issued)
        {
            return SiweOutcome.NotYetValid;
        }

        if (now - issued > LongestAge)
        {
            return SiweOutcome.TooOld;
        }

        return signature.TryRecover(PersonalMessage.Hash(text), out EthereumAddress signer) && signer == Address
            ? SiweOutcome.Valid
            : SiweOutcome.WrongSigner;
    }

    /// <summary>Checks a message and a signature as it was pasted.</summary>
    /// <param name="signature">Its hexadecimal digits.</param>
    /// <param name="domain">The domain that asked.</param>
    /// <param name="nonce">The nonce that was given.</param>
    /// <param name="now">The time.</param>
    public SiweOutcome Verify(string signature, string domain, string nonce, DateTimeOffset now) =>
        EthereumSignature.TryParse(signature, out EthereumSignature parsed)
            ? Verify(parsed, domain, nonce, now)
            : SiweOutcome.MalformedSignature;

    /// <summary>The text that is signed.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Scheme is not null)
        {
            text.Append(Scheme).Append("://");
        }

        text.Append(Domain).Append(Invitation).Append('\n').Append(Address.ToString()).Append("\n\n");
        if (Statement is not null)
        {
            text.Append(Statement).Append('\n');
        }

        text.Append('\n').Append(UriTag).Append(Uri)
            .Append('\n').Append(VersionTag).Append(Version[0])
            .Append('\n').Append(ChainTag).Append(ChainId)
            .Append('\n').Append(NonceTag).Append(Nonce)
            .Append('\n').Append(IssuedTag).Append(IssuedAt);
        Append(text, ExpirationTag, ExpirationTime);
        Append(text, NotBeforeTag, NotBefore);
        Append(text, RequestTag, RequestId);
        if (Resources is not null)
        {
            text.Append('\n').Append(ResourcesTag);
            foreach (string resource in Resources)
            {
                text.Append('\n').Append(ResourceTag).Append(resource);
            }
        }

        return text.ToString();
    }

    /// <summary>A time as the fields have it.</summary>
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private bool HasFieldsOf(SiweMessage other) =>
        this with { Resources = null } == other with { Resources = null }
        && (Resources ?? []).SequenceEqual(other.Resources ?? [], StringComparer.Ordinal);

    private static void Append(StringBuilder text, string tag, string? value)
    {
        if (value is not null)
        {
            text.Append('\n').Append(tag).Append(value);
        }
    }
}
