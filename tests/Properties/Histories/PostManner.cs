namespace Confidant.Properties;

/// <summary>How somebody posts.</summary>
internal enum PostManner
{
    /// <summary>For everybody.</summary>
    Public,

    /// <summary>For some only, as its source tells.</summary>
    Hidden,

    /// <summary>As an answer to somebody else.</summary>
    Reply,

    /// <summary>Somebody else's words.</summary>
    Repost,
}
