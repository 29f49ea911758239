namespace Confidant.Memory;

/// <summary>What kind of account a hint claims.</summary>
public enum IdentityHintKind
{
    /// <summary>A handle on Twitter, or X.</summary>
    Twitter,

    /// <summary>A user name on Telegram.</summary>
    Telegram,

    /// <summary>A name on Farcaster.</summary>
    Farcaster,

    /// <summary>An Ethereum address.</summary>
    Wallet,

    /// <summary>A name below base.eth.</summary>
    Basename,

    /// <summary>Any other name below eth.</summary>
    Ens,
}
