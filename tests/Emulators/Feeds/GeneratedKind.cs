namespace Confidant.Emulators.Feeds;

/// <summary>Whose words a generated post is, and to whom.</summary>
public enum GeneratedKind
{
    /// <summary>A statement of the author's.</summary>
    Own,

    /// <summary>One that goes on from the author's post before it.</summary>
    Thread,

    /// <summary>An answer to somebody else.</summary>
    Reply,

    /// <summary>Somebody else's words, passed on.</summary>
    Repost,
}
