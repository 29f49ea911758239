namespace Confidant.Memory;

/// <summary>Whether a day named in a sentence lies behind or ahead.</summary>
internal enum Tense
{
    /// <summary>Ahead, or today.</summary>
    Ahead,

    /// <summary>Behind.</summary>
    Past,

    /// <summary>It may be either: "we bought tickets for the concert on Friday".</summary>
    Unknown,
}
