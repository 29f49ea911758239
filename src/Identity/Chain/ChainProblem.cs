namespace Confidant.Identity;

/// <summary>Why a chain gave no answer.</summary>
public enum ChainProblem
{
    /// <summary>No endpoint is configured for it.</summary>
    NotConfigured,

    /// <summary>The endpoint could not be reached, or broke off.</summary>
    Unreachable,

    /// <summary>The endpoint took too long.</summary>
    Timeout,

    /// <summary>The endpoint refused: its limit, its key, or an error of its own.</summary>
    Refused,

    /// <summary>What the endpoint answered is no answer to what was asked, or too long.</summary>
    Malformed,

    /// <summary>The endpoint serves another chain than the configuration says.</summary>
    WrongChain,
}
