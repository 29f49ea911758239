namespace Confidant.Properties;

/// <summary>How a post comes again.</summary>
internal enum Reappearance
{
    /// <summary>As it is.</summary>
    Unchanged,

    /// <summary>With new words.</summary>
    Edited,

    /// <summary>Shown to everybody.</summary>
    Opened,

    /// <summary>Shown to some only.</summary>
    Closed,

    /// <summary>Shown to some only, then to everybody.</summary>
    ClosedAndOpened,

    /// <summary>Shown to some only; then an export shows it as it was posted.</summary>
    ClosedAndExported,

    /// <summary>Deleted, then shown again.</summary>
    DeletedAndShown,

    /// <summary>Run out in the store, after which words are kept for longer again.</summary>
    RunOut,
}
