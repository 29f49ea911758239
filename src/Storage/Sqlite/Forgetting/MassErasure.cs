using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Begins the erasure of many messages: they run out, with everything that rests on them, so that nobody reads them from this
/// transaction on. The purger then erases what has run out, piece by piece, and no cleaning of the files begins before its end.</summary>
internal static class MassErasure
{
    private const string MakeSql = "CREATE TEMP TABLE IF NOT EXISTS doomed(id INTEGER PRIMARY KEY)";
    private const string EmptySql = "DELETE FROM temp.doomed";
    private const string AddSql = "INSERT OR IGNORE INTO temp.doomed(id) VALUES (?)";
    private const string Doomed = "(SELECT id FROM temp.doomed)";
    private const string Memories = $"(SELECT memory FROM memory_sources WHERE source IN {Doomed})";

    // A reply that rests on a reply rests on all that that one does.
    private const string AddRepliesSql =
        $"INSERT OR IGNORE INTO temp.doomed(id) SELECT reply FROM message_sources WHERE source IN {Doomed}";

    private const string CountSql = "SELECT count(*) FROM temp.doomed";
    private const string CountMemoriesSql = $"SELECT count(DISTINCT memory) FROM memory_sources WHERE source IN {Doomed}";
    private const string ClaimsSql = $"SELECT DISTINCT message FROM claim_sources WHERE message IN {Doomed}";

    private const string SummedSql = $"""
        SELECT source FROM summary_sources WHERE source IN {Doomed}
        UNION SELECT source FROM session_summary_sources WHERE source IN {Doomed}
        """;

    private const string DropJobsSql = $"DELETE FROM jobs WHERE kind = 1 AND message IN {Doomed}";

    private const string PartitionsSql = $"""
        SELECT row_key >> 32 FROM rows WHERE kind = 1 AND ref IN {Doomed}
        UNION SELECT row_key >> 32 FROM rows WHERE kind = 2 AND ref IN {Memories}
        """;

    private const string CancelSql = $"""
        UPDATE outbox SET state = 2, payload = NULL, changed_at = ?1
        WHERE state = 0 AND (reply IN {Doomed} OR id IN (SELECT chunk FROM outbox_sources WHERE message IN {Doomed}))
        """;

    private const string IsThere = "(expires_at IS NULL OR expires_at > ?1)";

    private static readonly IReadOnlyList<string> _runOutSql =
    [
        $"UPDATE messages SET expires_at = ?1 WHERE id IN {Doomed} AND {IsThere}",
        $"UPDATE memories SET expires_at = ?1 WHERE id IN {Memories} AND {IsThere}",
        $"UPDATE rows SET expires_at = ?1 WHERE kind = 1 AND ref IN {Doomed} AND {IsThere}",
        $"UPDATE rows SET expires_at = ?1 WHERE kind = 2 AND ref IN {Memories} AND {IsThere}",
    ];


    /// <summary>Makes messages unreadable, and replies besides those that rest on them.</summary>
    public static ForgetCounts Begin(WriteContext context, IReadOnlyList<long> messages, IReadOnlyList<long> replies)
    {
        SqliteConnection db = context.Db;
        db.Use(MakeSql).Run();
        db.Use(EmptySql).Run();
        Add(db, messages);
        int memories = (int)(db.Use(CountMemoriesSql).Scalar() ?? 0);
        Add(db, replies);
        while (db.Use(AddRepliesSql).Run() > 0)
        {
        }

        int all = (int)(db.Use(CountSql).Scalar() ?? 0);
        List<long> partitions = Read(db, PartitionsSql);
        Read(db, ClaimsSql).ForEach(message => ClaimErasure.DropSource(db, message));
        foreach (string sql in _runOutSql)
        {
            db.Use(sql).Bind(context.Now).Run();
        }

        foreach (long summed in Read(db, SummedSql))
        {
            SummaryTable.DropResting(context, summed);
            SessionSummaryTable.DropResting(context, summed);
        }

        db.Use(DropJobsSql).Run();
        db.Use(CancelSql).Bind(context.Now).Run();
        Retention.SettleParticipants(context, partitions);
        PartitionTable.MoveEpochs(db, partitions);
        db.Use(EmptySql).Run();
        return new ForgetCounts(messages.Count, memories, all - messages.Count);
    }

    private static void Add(SqliteConnection db, IReadOnlyList<long> messages)
    {
        foreach (long message in messages)
        {
            db.Use(AddSql).Bind(message).Run();
        }
    }

    private static List<long> Read(SqliteConnection db, string sql)
    {
        var found = new List<long>();
        using SqliteStatement read = db.Use(sql);
        while (read.Step())
        {
            found.Add(read.Int64(0));
        }

        return found;
    }
}
