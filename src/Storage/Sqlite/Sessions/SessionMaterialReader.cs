using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads what the summary of a session is made from: the turns that have left its window and are in no summary yet.</summary>
internal static class SessionMaterialReader
{
    // A model reads all of it at once.
    private const int MostTurns = 200;

    private const string FindSql = "SELECT session FROM chat_sessions WHERE session_id = ?";
    private const string PreviousSql = "SELECT text, last_turn FROM session_summaries WHERE session = ?";

    // A person's message stands in the index of the partition; a reply stands with everything it rests on or answers.
    private const string TurnsSql = """
        SELECT m.message_id, m.user_id, m.author_name, m.text, m.said_at FROM messages AS m
        WHERE m.session = ?1 AND m.id > ?2 AND m.deleted_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?5)
            AND CASE WHEN m.user_id IS NOT NULL THEN EXISTS (SELECT 1 FROM rows AS r
                    WHERE r.ref = m.id AND r.kind = 1 AND r.row_key BETWEEN ?3 AND ?4)
                ELSE NOT EXISTS (SELECT 1 FROM message_sources AS s JOIN messages AS o ON o.id = s.source
                    WHERE s.reply = m.id AND o.user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM rows AS r
                        WHERE r.ref = o.id AND r.kind = 1 AND r.row_key BETWEEN ?3 AND ?4
                            AND (r.expires_at IS NULL OR r.expires_at > ?5))) END
        ORDER BY m.id DESC LIMIT ?6 OFFSET ?7
        """;

    /// <summary>The material; null where the session is gone, or of another partition.</summary>
    public static SessionMaterial? Read(SqliteConnection db, PartitionKey key, SessionId session, DateTimeOffset now)
    {
        if (db.Use(FindSql).Bind(session.Value).Scalar() is not { } number
            || SessionSummaryJobs.FindPartition(db, number) != key
            || PartitionTable.Find(db, key) is not { } partition)
        {
            return null;
        }

        (string? previous, long last) = ReadPrevious(db, number);
        return new SessionMaterial(
            key, session, previous, ReadTurns(db, number, last, partition, now), PartitionTable.ReadEpoch(db, key))
        {
            PreviousSources = previous is null ? [] : SessionSummaryTable.ReadSources(db, number),
        };
    }

    private static (string? Text, long LastTurn) ReadPrevious(SqliteConnection db, long session)
    {
        using SqliteStatement read = db.Use(PreviousSql).Bind(session);
        return read.Step() ? (read.Text(0), read.Int64(1)) : (null, 0);
    }

    private static List<TranscriptTurn> ReadTurns(
        SqliteConnection db, long session, long after, long partition, DateTimeOffset now)
    {
        var turns = new List<TranscriptTurn>();
        using SqliteStatement read = db.Use(TurnsSql)
            .Bind(session).Bind(after).Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition, RowKey.FirstMemory))
            .Bind(now).Bind((long)MostTurns).Bind((long)SessionRules.WindowTurns);
        while (read.Step())
        {
            turns.Add(SessionReader.ReadTurn(read));
        }

        turns.Reverse();
        return turns;
    }
}
