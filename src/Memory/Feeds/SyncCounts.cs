namespace Confidant.Memory;

/// <summary>What a run has done so far.</summary>
/// <param name="Processed">Posts that were looked at.</param>
/// <param name="New">Posts that were not known.</param>
/// <param name="Edited">Posts whose words, tags or audience had changed.</param>
/// <param name="Deleted">Posts that went because they are gone at their source.</param>
/// <param name="Forgotten">Posts that were left out because their author had them forgotten.</param>
/// <param name="Learned">Posts that were learned from.</param>
public readonly record struct SyncCounts(int Processed, int New, int Edited, int Deleted, int Forgotten, int Learned)
{
    /// <summary>Both together.</summary>
    public static SyncCounts operator +(SyncCounts left, SyncCounts right) => new(
        left.Processed + right.Processed,
        left.New + right.New,
        left.Edited + right.Edited,
        left.Deleted + right.Deleted,
        left.Forgotten + right.Forgotten,
        left.Learned + right.Learned);
}
