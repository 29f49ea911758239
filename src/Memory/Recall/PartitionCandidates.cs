using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What one partition offers to a query: statistics and candidates, unranked and without words.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Epoch">Its privacy epoch at the time of reading.</param>
/// <param name="Statistics">Its totals.</param>
/// <param name="Rows">The candidates, in order of their place.</param>
/// <param name="Matches">For each term of the request, in its order, the places of the candidates that have it, ascending.</param>
/// <param name="Frequencies">For each term, how many rows have it; more than its matches where it is too common to make
/// candidates.</param>
/// <param name="Nearest">The places of the rows nearest to the probe.</param>
public sealed record PartitionCandidates(
    PartitionKey Partition,
    long Epoch,
    PartitionStatistics Statistics,
    IReadOnlyList<CandidateRow> Rows,
    IReadOnlyList<IReadOnlyList<long>> Matches,
    IReadOnlyList<long> Frequencies,
    IReadOnlyList<long> Nearest);
