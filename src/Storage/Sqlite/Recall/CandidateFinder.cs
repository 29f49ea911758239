using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Finds the rows of an audience's partitions that a query may want, within one snapshot.</summary>
internal sealed class CandidateFinder(SqliteConnection db, Audience audience, DateTimeOffset now)
{
    private const int Neighbours = 2;

    private const string PartitionSql =
        "SELECT privacy_epoch, row_count, word_count, segment_count FROM partitions WHERE partition = ?";

    private const string PostingsSql = "SELECT seq FROM postings WHERE partition = ? AND term = ? ORDER BY seq";
    private const string AskingSql = "SELECT id FROM messages WHERE message_id = ?";
    private const string TurnSql = "SELECT row_key FROM rows WHERE ref = ? AND kind = 1 AND row_key BETWEEN ? AND ?";
    private const string SegmentSql = "SELECT word_count FROM segments WHERE segment = ?";

    private static readonly IReadOnlyDictionary<AudienceKind, string> _rangeSql = ScopePredicate.ForEach(kind => $"""
        SELECT r.row_key, r.user_id, r.said_at, r.segment, r.word_count, r.has_time FROM rows AS r
        WHERE r.row_key BETWEEN ?6 AND ?7 AND {ScopePredicate.Allows(kind, "r")} ORDER BY r.row_key
        """);

    private static readonly IReadOnlyDictionary<AudienceKind, string> _latestSql = ScopePredicate.ForEach(kind => $"""
        SELECT r.row_key, r.user_id, r.said_at, r.segment, r.word_count, r.has_time FROM rows AS r
        WHERE r.row_key BETWEEN ?6 AND ?7 AND {ScopePredicate.Allows(kind, "r")} ORDER BY r.row_key DESC LIMIT ?8
        """);

    private readonly Dictionary<long, long> _segmentWords = [];

    /// <summary>Finds the candidates of every partition.</summary>
    /// <param name="terms">Hashes, in the order of the request.</param>
    /// <param name="request">What else makes a candidate.</param>
    public IReadOnlyList<PartitionCandidates> Find(long[] terms, CandidateRequest request)
    {
        long? asking = request.Exclude is { } message ? db.Use(AskingSql).Bind(message.Value).Scalar() : null;
        var found = new List<PartitionCandidates>(audience.Partitions.Count);
        foreach (PartitionKey key in audience.Partitions)
        {
            found.Add(PartitionTable.Find(db, key) is { } partition
                ? Find(key, partition, terms, request, asking)
                : new PartitionCandidates(key, 0, default, [], terms.Select(_ => (IReadOnlyList<long>)[]).ToList(), []));
        }

        return found;
    }

    private PartitionCandidates Find(
        PartitionKey key, long partition, long[] terms, CandidateRequest request, long? asking)
    {
        var matches = terms.Select(term => ReadMatches(partition, term)).ToList();
        var matched = new SortedSet<long>(matches.SelectMany(seqs => seqs));
        var rows = new SortedDictionary<long, CandidateRow>();
        List<long> nearest = request is { Probe: { } probe, NearestRows: > 0 and int count }
            ? VectorReader.FindNearest(db, audience, partition, probe, count, now)
            : [];
        matched.UnionWith(nearest);
        ReadAround(partition, matched, rows);
        ReadLatest(partition, request.LatestRows, rows);
        if (asking is { } turn && FindSeq(partition, turn) is { } seq)
        {
            rows.Remove(seq);
        }

        (long epoch, PartitionStatistics statistics) = ReadTotals(partition);

        // What the audience may not read leaves no trace in the counts of a term either.
        return new PartitionCandidates(
            key,
            epoch,
            statistics,
            [.. rows.Values],
            matches.ConvertAll(seqs => (IReadOnlyList<long>)seqs.FindAll(rows.ContainsKey)),
            nearest.FindAll(rows.ContainsKey));
    }

    private long? FindSeq(long partition, long turn) => db.Use(TurnSql)
        .Bind(turn).Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition, RowKey.FirstMemory)).Scalar() is { } key
        ? RowKey.SeqOf(key)
        : null;

    private List<long> ReadMatches(long partition, long term)
    {
        var seqs = new List<long>();
        using SqliteStatement read = db.Use(PostingsSql).Bind(partition).Bind(term);
        while (read.Step())
        {
            seqs.Add(read.Int64(0));
        }

        return seqs;
    }

    private void ReadAround(long partition, SortedSet<long> matched, SortedDictionary<long, CandidateRow> rows)
    {
        var read = new List<CandidateRow>();
        foreach ((long first, long last) in SeqRanges.Of(matched))
        {
            ReadRange(partition, Math.Max(0, first - Neighbours), last + Neighbours, read);
        }

        for (int i = 0; i < read.Count; i++)
        {
            if (matched.Contains(read[i].Seq) || HasMatchBeside(read, i, matched))
            {
                rows[read[i].Seq] = read[i];
            }
        }
    }

    private static bool HasMatchBeside(List<CandidateRow> read, int index, SortedSet<long> matched)
    {
        CandidateRow row = read[index];
        for (int i = Math.Max(0, index - Neighbours); i <= Math.Min(read.Count - 1, index + Neighbours); i++)
        {
            if (Math.Abs(read[i].Seq - row.Seq) <= Neighbours
                && read[i].Segment == row.Segment
                && matched.Contains(read[i].Seq))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadRange(long partition, long first, long last, List<CandidateRow> rows)
    {
        using SqliteStatement read = db.Use(_rangeSql[audience.Kind])
            .BindAudience(audience, now).Bind(RowKey.Of(partition, first)).Bind(RowKey.Of(partition, last));
        while (read.Step())
        {
            rows.Add(ReadRow(read));
        }
    }

    private void ReadLatest(long partition, int count, SortedDictionary<long, CandidateRow> rows)
    {
        using SqliteStatement read = db.Use(_latestSql[audience.Kind])
            .BindAudience(audience, now)
            .Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition, RowKey.FirstMemory - 1)).Bind(count);
        while (read.Step())
        {
            CandidateRow row = ReadRow(read);
            rows[row.Seq] = row;
        }
    }

    private CandidateRow ReadRow(SqliteStatement row)
    {
        long segment = row.Int64(3);
        return new CandidateRow(
            RowKey.SeqOf(row.Int64(0)),
            new UserId(row.Guid(1)),
            row.Time(2),
            segment,
            ReadSegmentWords(segment),
            row.Int32(4),
            row.Boolean(5));
    }

    private long ReadSegmentWords(long segment)
    {
        if (!_segmentWords.TryGetValue(segment, out long words))
        {
            words = db.Use(SegmentSql).Bind(segment).Scalar() ?? 0;
            _segmentWords.Add(segment, words);
        }

        return words;
    }

    private (long Epoch, PartitionStatistics Statistics) ReadTotals(long partition)
    {
        using SqliteStatement read = db.Use(PartitionSql).Bind(partition);
        read.Step();
        return (read.Int64(0), new PartitionStatistics(read.Int64(1), read.Int64(2), read.Int64(3)));
    }
}
