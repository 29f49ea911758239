namespace Confidant.Memory;

/// <summary>What became of memories that were to be imported.</summary>
/// <param name="Added">Stored now.</param>
/// <param name="AlreadyThere">Stored before, or known from another entry.</param>
/// <param name="Forgotten">Forgotten here since, and left out.</param>
public readonly record struct ImportCounts(int Added, int AlreadyThere, int Forgotten)
{
    /// <summary>Both together.</summary>
    public static ImportCounts operator +(ImportCounts left, ImportCounts right) => new(
        left.Added + right.Added, left.AlreadyThere + right.AlreadyThere, left.Forgotten + right.Forgotten);

    /// <inheritdoc cref="op_Addition"/>
    public static ImportCounts Add(ImportCounts left, ImportCounts right) => left + right;
}
