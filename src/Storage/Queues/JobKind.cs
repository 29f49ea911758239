namespace Confidant.Storage;

/// <summary>What a background job does.</summary>
public enum JobKind
{
    /// <summary>Learns memories from one message.</summary>
    Learn = 1,

    /// <summary>Cleans the store's files of erased words.</summary>
    Scrub = 2,
}
