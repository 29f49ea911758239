namespace Confidant.Storage;

/// <summary>What a look through the store found, without anybody's words.</summary>
/// <param name="At">When it was looked through.</param>
/// <param name="Problems">The kinds of faults found; empty in a sound store.</param>
public sealed record StoreReport(DateTimeOffset At, IReadOnlyList<StoreProblem> Problems)
{
    /// <summary>How many faults there are.</summary>
    public long Count => Problems.Sum(static problem => problem.Count);
}
