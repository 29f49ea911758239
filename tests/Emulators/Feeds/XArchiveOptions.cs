namespace Confidant.Emulators.Feeds;

/// <summary>What an archive of X's is like.</summary>
public sealed record XArchiveOptions
{
    /// <summary>Whether the account is protected; null where the archive does not tell.</summary>
    public bool? IsProtected { get; init; } = false;

    /// <summary>Into how many files the posts are divided.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>The folder that the archive is in, with its "/"; empty for none.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether it tells whose it is.</summary>
    public bool HasAccount { get; init; } = true;

    /// <summary>Whether it has its own list, with the time it was made.</summary>
    public bool HasManifest { get; init; } = true;

    /// <summary>Whether its list says that a part of it is missing.</summary>
    public bool IsPartial { get; init; }

    /// <summary>When it was made; null for an hour after the last post.</summary>
    public DateTimeOffset? MadeAt { get; init; }
}
