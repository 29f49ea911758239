namespace Confidant.Emulators.Feeds;

/// <summary>What a download of Facebook's is like.</summary>
public sealed record FacebookArchiveOptions
{
    /// <summary>Whether its files are where older downloads have them.</summary>
    public bool IsOld { get; init; }

    /// <summary>Whether the oldest posts come first.</summary>
    public bool IsOldestFirst { get; init; }

    /// <summary>Into how many files the posts are divided.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>Whether it tells who may see each post.</summary>
    public bool TellsAudience { get; init; }

    /// <summary>Whether its letters are right, as they seldom are.</summary>
    public bool IsRightlyEncoded { get; init; }

    /// <summary>Whether it tells whose it is.</summary>
    public bool HasProfile { get; init; } = true;
}
