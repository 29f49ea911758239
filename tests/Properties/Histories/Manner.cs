namespace Confidant.Properties;

/// <summary>How a message comes.</summary>
internal enum Manner
{
    /// <summary>At once, in the sender's own words.</summary>
    Plain,

    /// <summary>Forwarded: not the sender's statement.</summary>
    Forwarded,

    /// <summary>Long after it was said.</summary>
    Late,

    /// <summary>Through two bot accounts of one agent.</summary>
    Twice,

    /// <summary>It says of itself that it is private.</summary>
    MarkedPrivate,
}
