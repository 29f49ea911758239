namespace Confidant.Identity;

/// <summary>What the check of a signed message found.</summary>
public enum SiweOutcome
{
    /// <summary>The account of its address signed it, for this domain and nonce, and it holds now.</summary>
    Valid,

    /// <summary>It does not conform to the standard; only for one that was not parsed.</summary>
    MalformedMessage,

    /// <summary>It names another domain.</summary>
    WrongDomain,

    /// <summary>It names another nonce.</summary>
    WrongNonce,

    /// <summary>Its expiration time has come.</summary>
    Expired,

    /// <summary>It holds only later, or was issued in the future.</summary>
    NotYetValid,

    /// <summary>It was issued longer ago than <see cref="SiweMessage.LongestAge"/>.</summary>
    TooOld,

    /// <summary>The signature is none that counts.</summary>
    MalformedSignature,

    /// <summary>Another account signed it, or it is another text that was signed. A contract's signature looks like this, too.</summary>
    WrongSigner,
}
