namespace Confidant.Properties;

/// <summary>What people choose of their posts.</summary>
internal enum PostChoice
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those with a tag.</summary>
    OnlyTag,

    /// <summary>Those without a tag.</summary>
    WithoutTag,

    /// <summary>Those from now on.</summary>
    Since,
}
