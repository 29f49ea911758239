namespace Confidant.Memory;

/// <summary>What the new value of a correction names.</summary>
internal enum CorrectedKind
{
    /// <summary>One or more times.</summary>
    Time,

    /// <summary>A place, after "in" or "at".</summary>
    Place,

    /// <summary>Somebody or something by name.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Other words; then the sentence says which ones they replace.</summary>
    Words,
}
