namespace Confidant.Memory;

/// <summary>What a run over a feed does.</summary>
public enum SyncKind
{
    /// <summary>Fetches what is new.</summary>
    Latest = 1,

    /// <summary>Fetches all there is, which also finds edits and what is gone.</summary>
    Full = 2,

    /// <summary>Reads an export.</summary>
    Export = 3,

    /// <summary>Reads nothing new, but learns from the posts that are kept, as <see cref="LearningWishes"/> say.</summary>
    Learn = 4,
}
