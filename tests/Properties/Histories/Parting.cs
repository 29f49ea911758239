namespace Confidant.Properties;

/// <summary>How a person parts with what a feed taught.</summary>
internal enum Parting
{
    /// <summary>The feed is disconnected, and its posts stay.</summary>
    Kept,

    /// <summary>The feed is disconnected, and its posts are forgotten.</summary>
    Forgotten,

    /// <summary>Everything is forgotten.</summary>
    AllForgotten,

    /// <summary>One post is forgotten by its topic, of which there are more at the source.</summary>
    TopicForgotten,

    /// <summary>The personas are deleted.</summary>
    PersonasDeleted,
}
