namespace Confidant.Memory;

/// <summary>A row's rank among all partitions of an audience.</summary>
/// <param name="Reference">The row.</param>
/// <param name="Score">Its score; higher is better.</param>
/// <param name="MatchedTerms">How many words of the question, names aside, it has itself.</param>
/// <param name="SaidAt">When it was said.</param>
/// <param name="PartitionOrder">The partition's place in the audience.</param>
internal readonly record struct RankedRow(
    RowReference Reference, double Score, int MatchedTerms, DateTimeOffset SaidAt, int PartitionOrder)
    : IComparable<RankedRow>
{
    /// <summary>Best first; of equals the latest, then the nearest partition, then the later place.</summary>
    public int CompareTo(RankedRow other)
    {
        int order = other.Score.CompareTo(Score);
        order = order != 0 ? order : other.SaidAt.CompareTo(SaidAt);
        order = order != 0 ? order : PartitionOrder.CompareTo(other.PartitionOrder);
        return order != 0 ? order : other.Reference.Seq.CompareTo(Reference.Seq);
    }
}
