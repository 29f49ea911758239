namespace Confidant.Memory;

/// <summary>What a recalled row is.</summary>
public enum RowKind
{
    /// <summary>A message of the transcript.</summary>
    Turn = 1,

    /// <summary>A memory learned from it.</summary>
    Memory = 2,
}
