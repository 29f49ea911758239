namespace Confidant.Storage;

/// <summary>Where the embedded store lives.</summary>
public sealed class StorageOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Storage";

    /// <summary>The database file; a relative path starts at the current directory.</summary>
    /// <value>The default is data/confidant.db.</value>
    public string Path { get; set; } = "data/confidant.db";

    /// <summary>The largest size of the database file, in mebibytes; 0 means as large as the disk allows.</summary>
    /// <value>The default is 0. From 1 to 1048576 otherwise.</value>
    public int MaxSizeMegabytes { get; set; }

    /// <summary>Where erased sources are journaled, outside the store and its backups; relative to the store's directory.</summary>
    /// <value>The default is erasures.</value>
    public string JournalDirectory { get; set; } = "erasures";

    /// <summary>How many posts one transaction judges anew, or erases, before the rest is done piece by piece. No setting: a test makes it
    /// small.</summary>
    internal int PostsAtOnce { get; set; } = 1000;
}
