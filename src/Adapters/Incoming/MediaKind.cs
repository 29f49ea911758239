namespace Confidant.Adapters;

/// <summary>What a message carries besides words.</summary>
public enum MediaKind
{
    /// <summary>Something that has no kind of its own here.</summary>
    Other,

    /// <summary>A picture.</summary>
    Photo,

    /// <summary>A recorded voice.</summary>
    Voice,

    /// <summary>Music, or another sound.</summary>
    Audio,

    /// <summary>A film.</summary>
    Video,

    /// <summary>A short moving picture without sound.</summary>
    Animation,

    /// <summary>A sticker; its name is the emoji or word that it stands for.</summary>
    Sticker,

    /// <summary>A file.</summary>
    Document,

    /// <summary>A place; its name is that of a venue, or the coordinates.</summary>
    Location,

    /// <summary>Somebody's contact; its name is theirs. The number is left out: it is not the sender's to give.</summary>
    Contact,

    /// <summary>A poll; its name is the question.</summary>
    Poll,
}
