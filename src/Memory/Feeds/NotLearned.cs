namespace Confidant.Memory;

/// <summary>Why a post is kept for its author's eyes alone, and not learned from.</summary>
public enum NotLearned
{
    /// <summary>It is learned from.</summary>
    No = 0,

    /// <summary>It answers somebody else: half of a talk.</summary>
    ReplyToOthers = 1,

    /// <summary>It passes on somebody else's words.</summary>
    Repost = 2,

    /// <summary>The person's <c>self</c> persona does not learn at present.</summary>
    LearningOff = 3,

    /// <summary>The person chose other tags.</summary>
    Tag = 4,

    /// <summary>The person chose another time.</summary>
    Date = 5,

    /// <summary>The person left this one out.</summary>
    LeftOut = 6,

    /// <summary>It has no words.</summary>
    Empty = 7,
}
