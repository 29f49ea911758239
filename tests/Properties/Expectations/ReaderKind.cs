namespace Confidant.Properties;

/// <summary>The kinds of readers.</summary>
internal enum ReaderKind
{
    /// <summary>One person in private.</summary>
    Direct,

    /// <summary>A group.</summary>
    Group,

    /// <summary>Anybody.</summary>
    Public,
}
