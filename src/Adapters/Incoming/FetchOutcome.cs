namespace Confidant.Adapters;

/// <summary>What became of fetching a file.</summary>
public enum FetchOutcome
{
    /// <summary>All of it is there.</summary>
    Fetched,

    /// <summary>It is longer than wanted, or than its platform gives out to bots.</summary>
    TooLong,

    /// <summary>It is gone, or cannot be had now.</summary>
    Unavailable,
}
