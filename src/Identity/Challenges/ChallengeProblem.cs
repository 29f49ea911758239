namespace Confidant.Identity;

/// <summary>Why an answer to a challenge proves nothing.</summary>
public enum ChallengeProblem
{
    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>What was pasted says that another wallet signed.</summary>
    OtherWallet,

    /// <summary>What was pasted says that another text was signed.</summary>
    OtherText,

    /// <summary>The wallet did not sign this text.</summary>
    NotSigned,

    /// <summary>The wallet's own key did not sign; if it is a contract, no endpoint is configured to ask it.</summary>
    ContractsNotSupported,
}
