namespace Confidant.Properties;

/// <summary>What a person decides about a post.</summary>
internal enum Decision
{
    /// <summary>It is made private.</summary>
    MadePrivate,

    /// <summary>It is shared, then made private again.</summary>
    SharedForAWhile,

    /// <summary>It is shared.</summary>
    Shared,

    /// <summary>It is left out of what is learned.</summary>
    LeftOut,

    /// <summary>It is made private and left out, then taken in again.</summary>
    TakenIn,

    /// <summary>It is forgotten with an undo.</summary>
    Hidden,

    /// <summary>It is forgotten.</summary>
    Forgotten,
}
