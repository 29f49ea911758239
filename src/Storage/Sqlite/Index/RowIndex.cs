using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Puts messages and memories into the lexical index of their partitions, and takes them out again.</summary>
internal static class RowIndex
{
    private const string TakeTurnSql = """
        UPDATE partitions SET next_turn = next_turn + 1, row_count = row_count + 1, word_count = word_count + ?
        WHERE partition = ? RETURNING next_turn - 1
        """;

    private const string TakeMemorySql = """
        UPDATE partitions SET next_memory = next_memory + 1, row_count = row_count + 1, word_count = word_count + ?
        WHERE partition = ? RETURNING next_memory - 1
        """;

    private const string InsertRowSql = """
        INSERT INTO rows(row_key, kind, ref, segment, word_count, has_time, said_at, agent_id, user_id, group_id, group_epoch,
            context_type, privacy_scope, expires_at, before_seq, after_seq)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string DeletePostingSql = "DELETE FROM postings WHERE partition = ? AND term = ? AND seq = ?";

    private const string FindRowsSql = """
        SELECT row_key, segment, word_count, user_id, before_seq, after_seq, expires_at FROM rows WHERE ref = ? AND kind = ?
        """;

    private const string DeleteRowSql = "DELETE FROM rows WHERE row_key = ?";

    private const string ShrinkSql =
        "UPDATE partitions SET row_count = row_count - 1, word_count = word_count - ? WHERE partition = ?";

    private const string JoinParticipantsSql = """
        INSERT INTO participants(partition, user_id, name, row_count, readable_until) VALUES (?, ?, ?, 1, ?)
        ON CONFLICT DO UPDATE SET name = excluded.name, row_count = row_count + 1,
            readable_until = max(readable_until, excluded.readable_until)
        """;

    private const string LeaveParticipantsSql =
        "UPDATE participants SET row_count = row_count - 1 WHERE partition = ? AND user_id = ? RETURNING row_count";

    // Where the row that left was the one that could be read the longest.
    private const string ShortenParticipantSql = """
        UPDATE participants SET readable_until = iif(
            EXISTS (SELECT 1 FROM rows AS r WHERE r.row_key BETWEEN ?4 AND ?5 AND r.user_id = ?2 AND r.expires_at IS NULL),
            9223372036854775807, (SELECT max(r.expires_at) FROM rows AS r WHERE r.row_key BETWEEN ?4 AND ?5 AND r.user_id = ?2))
        WHERE partition = ?1 AND user_id = ?2 AND readable_until = ?3
        """;

    private const string DeleteParticipantSql = "DELETE FROM participants WHERE partition = ? AND user_id = ?";

    /// <summary>Indexes an entry in every partition of its placement.</summary>
    /// <returns>The partitions.</returns>
    public static List<long> Add(WriteContext context, IndexEntry entry, Placement placement)
    {
        var partitions = new List<long>(1);
        foreach (PartitionKey key in placement.Partitions)
        {
            long partition = PartitionTable.Resolve(context, key);
            Add(context, entry, placement, partition);
            partitions.Add(partition);
        }

        return partitions;
    }

    /// <summary>Takes an entry out of every partition it is in.</summary>
    /// <returns>The partitions.</returns>
    public static List<long> Remove(WriteContext context, RowKind kind, long reference, long[] terms)
    {
        SqliteConnection db = context.Db;
        context.Postings.Flush();
        var found = new List<(long Key, long Segment, long Words, Guid User, RowLinks Links, long Until)>(1);
        using (SqliteStatement find = db.Use(FindRowsSql).Bind(reference).Bind((long)kind))
        {
            while (find.Step())
            {
                long until = find.IsNull(6) ? long.MaxValue : find.Int64(6);
                found.Add((find.Int64(0), find.Int64(1), find.Int64(2), find.Guid(3), RowLinks.Read(find, 4), until));
            }
        }

        foreach ((long key, long segment, long words, Guid user, RowLinks links, long until) in found)
        {
            long partition = RowKey.PartitionOf(key);
            foreach (long term in terms)
            {
                db.Use(DeletePostingSql).Bind(partition).Bind(term).Bind(RowKey.SeqOf(key)).Run();
            }

            links.Join(db, partition);
            db.Use(DeleteRowSql).Bind(key).Run();
            db.Use(ShrinkSql).Bind(words).Bind(partition).Run();
            SegmentTable.Leave(db, partition, segment, words);
            LeaveParticipants(context, partition, user, until);
        }

        return found.ConvertAll(static row => RowKey.PartitionOf(row.Key));
    }

    private static void LeaveParticipants(WriteContext context, long partition, Guid user, long until)
    {
        SqliteConnection db = context.Db;
        if (db.Use(LeaveParticipantsSql).Bind(partition).Bind(user).Scalar() is <= 0)
        {
            db.Use(DeleteParticipantSql).Bind(partition).Bind(user).Run();
            return;
        }

        // One that had run out made the name readable no longer.
        if (until <= context.Now.ToUnixTimeMilliseconds())
        {
            return;
        }

        db.Use(ShortenParticipantSql)
            .Bind(partition).Bind(user).Bind(until).Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition + 1, 0) - 1).Run();
    }

    private static void Add(WriteContext context, IndexEntry entry, Placement placement, long partition)
    {
        SqliteConnection db = context.Db;
        bool isTurn = entry.Kind == RowKind.Turn;
        long seq = db.Use(isTurn ? TakeTurnSql : TakeMemorySql).Bind(entry.WordCount).Bind(partition).Scalar()
            ?? throw new InvalidOperationException("A partition is not there.");
        (long segment, bool isNew) = SegmentTable.Join(db, partition, entry);
        RowLinks links = isNew ? default : RowLinks.Find(db, segment, entry);
        db.Use(InsertRowSql)
            .Bind(RowKey.Of(partition, seq)).Bind((long)entry.Kind).Bind(entry.Ref).Bind(segment)
            .Bind(entry.WordCount).Bind(entry.HasTime).Bind(entry.SaidAt).Bind(placement.Agent.Value)
            .Bind(placement.User.Value).Bind(placement.Group?.Value).Bind(placement.GroupEpoch)
            .Bind((long)placement.Context).Bind((long)placement.Scope).Bind(placement.ExpiresAt)
            .Bind(links.Before).Bind(links.After).Run();
        links.Part(db, partition, seq);
        context.Postings.Add(partition, seq, entry.Terms);
        db.Use(JoinParticipantsSql)
            .Bind(partition).Bind(placement.User.Value).Bind(entry.Name)
            .Bind(placement.ExpiresAt?.ToUnixTimeMilliseconds() ?? long.MaxValue).Run();
    }
}
