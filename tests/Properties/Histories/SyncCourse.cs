namespace Confidant.Properties;

/// <summary>How reading a feed goes.</summary>
internal enum SyncCourse
{
    /// <summary>To its end.</summary>
    Whole,

    /// <summary>Each part is kept twice.</summary>
    Repeated,

    /// <summary>The process ends in the middle, and another goes on.</summary>
    Cut,

    /// <summary>The work is taken over in the middle, and the first one tries to go on, too.</summary>
    TakenOver,

    /// <summary>Its person ends it in the middle.</summary>
    Cancelled,

    /// <summary>Its person forgets all in the middle.</summary>
    Forgotten,
}
