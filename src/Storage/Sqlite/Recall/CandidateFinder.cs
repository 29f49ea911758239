using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Finds the rows of an audience's partitions that a query may want, within one snapshot.</summary>
internal sealed class CandidateFinder(SqliteConnection db, Audience audience, DateTimeOffset now)
{
    private const string PartitionSql =
        "SELECT privacy_epoch, row_count, word_count, segment_count FROM partitions WHERE partition = ?";

    private const string PostingsSql = "SELECT seq FROM postings WHERE partition = ? AND term = ? ORDER BY seq";
    private const string AskingSql = "SELECT id FROM messages WHERE message_id = ?";
    private const string TurnSql = "SELECT row_key FROM rows WHERE ref = ? AND kind = 1 AND row_key BETWEEN ? AND ?";

    private static readonly IReadOnlyDictionary<AudienceKind, string> _rangeSql = ScopePredicate.ForEach(kind => $"""
        SELECT r.row_key, r.user_id, r.said_at, r.segment, r.word_count, r.has_time,
            r.before_seq, r.after_seq, s.word_count FROM rows AS r CROSS JOIN segments AS s ON s.segment = r.segment
        WHERE r.row_key BETWEEN ?6 AND ?7 AND {ScopePredicate.AllowsRow(kind, "r")} ORDER BY r.row_key
        """);

    private static readonly IReadOnlyDictionary<AudienceKind, string> _latestSql = ScopePredicate.ForEach(kind => $"""
        SELECT r.row_key, r.user_id, r.said_at, r.segment, r.word_count, r.has_time,
            r.before_seq, r.after_seq, s.word_count FROM rows AS r CROSS JOIN segments AS s ON s.segment = r.segment
        WHERE r.row_key BETWEEN ?6 AND ?7 AND {ScopePredicate.AllowsRow(kind, "r")} ORDER BY r.row_key DESC LIMIT ?8
        """);

    /// <summary>Finds the candidates of every partition.</summary>
    /// <param name="terms">Hashes, in the order of the request.</param>
    /// <param name="request">What else makes a candidate.</param>
    public IReadOnlyList<PartitionCandidates> Find(long[] terms, CandidateRequest request)
    {
        List<long> asking = [.. request.Exclude.Select(message => db.Use(AskingSql).Bind(message.Value).Scalar()).OfType<long>()];
        var found = new List<PartitionCandidates>(audience.Partitions.Count);
        foreach (PartitionKey key in audience.Partitions)
        {
            found.Add(PartitionTable.Find(db, key) is { } partition
                ? Find(key, partition, terms, request, asking)
                : new PartitionCandidates(key, 0, default, [], [.. terms.Select(_ => (IReadOnlyList<long>)[])], new long[terms.Length], []));
        }

        return found;
    }

    private PartitionCandidates Find(
        PartitionKey key, long partition, long[] terms, CandidateRequest request, List<long> asking)
    {
        List<List<long>> matches = [.. terms.Select(term => ReadMatches(partition, term))];
        List<long> nearest = request is { Probe: { } probe, NearestRows: > 0 and int count }
            ? VectorReader.FindNearest(db, audience, partition, probe, count, now)
            : [];
        var around = new LinkedRows<CandidateRow>((found, first, last) => ReadRange(partition, first, last, found));
        bool[] isCommon = new bool[terms.Length];
        List<CandidateRow> rows = around.ReadAround(
            [.. ChooseMatches(matches, request.MaxMatches, isCommon).Concat(nearest).Distinct().Order()]);
        AddLatest(partition, request.LatestRows, rows);
        foreach (long turn in asking)
        {
            if (FindSeq(partition, turn) is { } seq)
            {
                rows.RemoveAll(row => row.Seq == seq);
            }
        }

        (long epoch, PartitionStatistics statistics) = ReadTotals(partition);

        // What the audience may not read leaves no trace in the counts of a term either; of a common one, as little as in totals.
        var readable = matches.ConvertAll(seqs => Readable(seqs, rows));
        nearest.Sort();
        return new PartitionCandidates(
            key,
            epoch,
            statistics,
            rows,
            readable,
            [.. readable.Select((seqs, term) => isCommon[term] ? matches[term].Count : (long)seqs.Count)],
            Readable(nearest, rows));
    }

    private static IEnumerable<long> ChooseMatches(List<List<long>> matches, int most, bool[] isCommon)
    {
        IEnumerable<long> chosen = [];
        int count = 0;
        foreach ((int term, List<long> seqs) in matches.Index().Where(static match => match.Item.Count > 0).OrderBy(static match => match.Item.Count))
        {
            isCommon[term] = seqs.Count > most - count;
            if (!isCommon[term] || count == 0)
            {
                chosen = chosen.Concat(seqs.TakeLast(most));
                count += Math.Min(seqs.Count, most);
            }
        }

        return chosen;
    }

    // Both ascend, so one walk over the rows finds all.
    private static List<long> Readable(List<long> seqs, List<CandidateRow> rows)
    {
        var found = new List<long>();
        int row = 0;
        foreach (long seq in seqs)
        {
            while (row < rows.Count && rows[row].Seq < seq)
            {
                row++;
            }

            if (row < rows.Count && rows[row].Seq == seq)
            {
                found.Add(seq);
            }
        }

        return found;
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

    private void ReadRange(long partition, long first, long last, LinkedRows<CandidateRow> rows)
    {
        using SqliteStatement read = db.Use(_rangeSql[audience.Kind])
            .BindAudience(audience, now).Bind(RowKey.Of(partition, first)).Bind(RowKey.Of(partition, last));
        while (read.Step())
        {
            CandidateRow row = ReadRow(read);
            rows.Add(row.Seq, new RowLinks(row.Before, row.After), row);
        }
    }

    private void AddLatest(long partition, int count, List<CandidateRow> rows)
    {
        using SqliteStatement read = db.Use(_latestSql[audience.Kind])
            .BindAudience(audience, now)
            .Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition, RowKey.FirstMemory - 1)).Bind(count);
        while (read.Step())
        {
            CandidateRow row = ReadRow(read);
            int place = rows.FindLastIndex(known => known.Seq <= row.Seq);
            if (place < 0 || rows[place].Seq < row.Seq)
            {
                rows.Insert(place + 1, row);
            }
        }
    }

    private static CandidateRow ReadRow(SqliteStatement row)
    {
        var links = RowLinks.Read(row, 6);
        return new CandidateRow(
            RowKey.SeqOf(row.Int64(0)),
            new UserId(row.Guid(1)),
            row.Time(2),
            row.Int64(3),
            row.Int64(8),
            row.Int32(4),
            row.Boolean(5),
            links.Before,
            links.After);
    }

    private (long Epoch, PartitionStatistics Statistics) ReadTotals(long partition)
    {
        using SqliteStatement read = db.Use(PartitionSql).Bind(partition);
        read.Step();
        return (read.Int64(0), new PartitionStatistics(read.Int64(1), read.Int64(2), read.Int64(3)));
    }
}
