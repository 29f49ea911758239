namespace Confidant.Memory;

/// <summary>How a change of a person's context ended.</summary>
public enum ContextOutcome
{
    /// <summary>It is as it was asked to be.</summary>
    Done,

    /// <summary>The person has turned remembering off: nothing was stored. Forgetting is done all the same.</summary>
    NotRemembering,

    /// <summary>A value is empty, longer than 200 characters or has several lines, or there are too many: nothing was changed.</summary>
    Refused,
}
