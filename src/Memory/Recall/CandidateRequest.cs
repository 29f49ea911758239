namespace Confidant.Memory;

/// <summary>Which rows of a partition a query may want.</summary>
/// <param name="Terms">Distinct stemmed terms; rows that have one, and their neighbours within two places, are candidates.</param>
/// <param name="LatestRows">How many of the latest turns of each partition are candidates whatever they say.</param>
public sealed record CandidateRequest(IReadOnlyList<string> Terms, int LatestRows) : IContent
{
    /// <summary>What the question is about; null where rows are found by their terms alone.</summary>
    public SentenceVector? Probe { get; init; }

    /// <summary>How many of the rows nearest to <see cref="Probe"/> are candidates of each partition.</summary>
    public int NearestRows { get; init; }

    /// <summary>How many matches of each partition make candidates: the rarest terms' come first, and a term that more rows have
    /// makes none beside them; alone, its latest do.</summary>
    public int MaxMatches { get; init; } = int.MaxValue;

    /// <summary>The messages that ask: their turns are no candidates, and are not counted among the rows with a term.</summary>
    public IReadOnlyList<MessageId> Exclude { get; init; } = [];
}
