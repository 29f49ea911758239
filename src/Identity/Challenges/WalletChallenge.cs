namespace Confidant.Identity;

/// <summary>What the owner of a wallet signs to link it to an account. What is stored and compared is the text itself, never these
/// parts: the signature is the only thing that is accepted back.</summary>
public sealed record WalletChallenge
{
    private const int LongestHandle = 64;

    /// <summary>How long a challenge can be answered.</summary>
    /// <value>10 minutes.</value>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    /// <summary>What makes it unlike any other.</summary>
    public required ChallengeNonce Nonce { get; init; }

    /// <summary>The account that asked for it, and that alone may answer it.</summary>
    public required PlatformUserId Account { get; init; }

    /// <summary>The account's handle without "@", for people to recognise; null for none.</summary>
    public required string? Handle { get; init; }

    /// <summary>The wallet that is claimed.</summary>
    public required EthereumAddress Wallet { get; init; }

    /// <summary>The chain that the wallet is asked on if it is a contract.</summary>
    public required ChainId Chain { get; init; }

    /// <summary>When it was asked for; whole seconds are written.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>From when on no answer counts.</summary>
    public DateTimeOffset ExpiresAt => IssuedAt + Lifetime;

    /// <summary>The text to be signed in any wallet and pasted back in the chat. ASCII and LF only. It avoids the words of ERC-4361, of
    /// which wallets warn where no page of that domain asks.</summary>
    public string ToText() => string.Join(
        '\n',
        "Confidant: link a wallet to an account",
        "",
        $"Platform: {PlatformName}",
        $"Account ID: {Account.Value}",
        $"Handle: {HandleText}",
        $"Wallet: {Wallet}",
        $"Chain ID: {Chain}",
        "Action: link this wallet to this account",
        $"Nonce: {Nonce}",
        $"Issued: {SiweMessage.Format(IssuedAt)}",
        $"Expires: {SiweMessage.Format(ExpiresAt)}",
        "",
        "If you did not ask the bot for this, do not sign.");

    /// <summary>The message to be signed on the page that the operator's own domain serves (ERC-4361).</summary>
    /// <param name="page">The page's address; its authority is what the wallet compares with the page that asks.</param>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public SiweMessage ToSiwe(Uri page)
    {
        if (!page.IsAbsoluteUri)
        {
            throw new ArgumentException("A page has an absolute address.", nameof(page));
        }

        return new SiweMessage
        {
            Scheme = page.Scheme,
            Domain = page.Authority,
            Address = Wallet,
            Statement = $"Link this wallet to the {PlatformName} account {Account.Value} ({HandleText}). "
                + "If you did not ask the bot for this, do not sign.",
            Uri = page.AbsoluteUri,
            ChainId = Chain.ToString(),
            Nonce = Nonce.Text,
            IssuedAt = SiweMessage.Format(IssuedAt),
            ExpirationTime = SiweMessage.Format(ExpiresAt),
            RequestId = $"{Account.Platform}:{Account.Value}",
        };
    }

    private string PlatformName =>
        Account.Platform.Name is { Length: > 0 } name ? char.ToUpperInvariant(name[0]) + name[1..] : throw new InvalidOperationException("An account has a platform.");

    // A handle is another's text: what could look like a line or a field of its own is left out.
    private string HandleText =>
        Handle is { Length: > 0 and <= LongestHandle } && Handle.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-')
            ? "@" + Handle
            : "none";
}
