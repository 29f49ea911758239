namespace Confidant.Memory;

/// <summary>One word of a question.</summary>
/// <param name="Variants">The places of the terms that count as this word in <see cref="PartitionCandidates.Matches"/>.</param>
/// <param name="IsName">Whether it is a participant's name, which tells less of what a row says than other words do.</param>
internal sealed record TermGroup(int[] Variants, bool IsName);
