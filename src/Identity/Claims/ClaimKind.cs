namespace Confidant.Identity;

/// <summary>What kind of account, wallet or name a person says or proves to be theirs.</summary>
public enum ClaimKind
{
    /// <summary>A handle on Twitter, or X.</summary>
    Twitter = 1,

    /// <summary>A user name on Telegram.</summary>
    Telegram = 2,

    /// <summary>A name on Farcaster.</summary>
    Farcaster = 3,

    /// <summary>An Ethereum wallet.</summary>
    Ethereum = 4,

    /// <summary>A name below base.eth.</summary>
    Basename = 5,

    /// <summary>Any other name below eth.</summary>
    Ens = 6,
}
