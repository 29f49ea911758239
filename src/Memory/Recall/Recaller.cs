using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Finds what an audience may be reminded of. Safe for concurrent use.</summary>
/// <param name="store">Supplies the rows of the audience's partitions.</param>
/// <param name="analyzer">Makes terms of the question.</param>
public sealed class Recaller(IRecallStore store, TextAnalyzer analyzer)
{
    private const int LatestRows = 12;

    // A turn and the memories learned from it count once, so more rows are read than are returned.
    private const int RowsReadPerRowReturned = 4;

    /// <summary>Ranks the rows of the audience's partitions and returns the best with their words.</summary>
    /// <param name="audience">Who will read the answer.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<Recollection> RecallAsync(
        Audience audience, RecallQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audience);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.MaxRows, 1);
        var participants = await store.ReadParticipantsAsync(audience, cancellationToken);
        var cues = RecallCueReader.Read(query, analyzer, audience.Speaker, participants);
        var (terms, groups) = Flatten(cues);
        var partitions = await store.FindCandidatesAsync(audience, terms, LatestRows, cancellationToken);

        var ranked = Rank(audience, partitions, cues, groups);
        int toRead = Math.Min(ranked.Count, query.MaxRows * RowsReadPerRowReturned);
        var best = ranked.GetRange(0, toRead).ToDictionary(row => row.Reference);
        var rows = best.Count == 0
            ? []
            : await store.ReadRowsAsync(audience, [.. best.Keys], cancellationToken);
        return new Recollection(
            OneRowPerMessage.Choose([.. rows.Where(row => !IsExcluded(row, query))], best, query.MaxRows), participants, Epochs(audience, partitions));
    }

    private static (List<string> Terms, List<TermGroup> Groups) Flatten(RecallCues cues)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = new List<string>();
        var groups = new List<TermGroup>();
        foreach (var word in cues.Terms)
        {
            int[] group = new int[word.Variants.Count];
            for (int i = 0; i < group.Length; i++)
            {
                if (!places.TryGetValue(word.Variants[i], out group[i]))
                {
                    group[i] = places[word.Variants[i]] = terms.Count;
                    terms.Add(word.Variants[i]);
                }
            }

            groups.Add(new TermGroup(group, cues.NameWords.Contains(word.Word)));
        }

        return (terms, groups);
    }

    private static List<RankedRow> Rank(
        Audience audience, IReadOnlyList<PartitionCandidates> partitions, RecallCues cues, List<TermGroup> groups)
    {
        var ranked = new List<RankedRow>();
        foreach (var partition in partitions)
        {
            int order = IndexOf(audience.Partitions, partition.Partition);
            ranked.AddRange(LexicalScorer.Score(partition, cues, groups, order));
        }

        ranked.Sort();
        return ranked;
    }

    private static bool IsExcluded(RecalledRow row, RecallQuery query) =>
        query.Exclude is { } asking && row.Sources.Contains(asking);

    private static int IndexOf(IReadOnlyList<PartitionKey> partitions, PartitionKey partition)
    {
        for (int i = 0; i < partitions.Count; i++)
        {
            if (partitions[i] == partition)
            {
                return i;
            }
        }

        throw new InvalidOperationException("The store answered with a partition that the audience may not read.");
    }

    private static PartitionEpoch[] Epochs(Audience audience, IReadOnlyList<PartitionCandidates> partitions)
    {
        var epochs = partitions.ToDictionary(found => found.Partition, found => found.Epoch);
        return [.. audience.Partitions.Select(key => new PartitionEpoch(key, epochs.GetValueOrDefault(key)))];
    }
}
