using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Writes summaries of sessions, reads them for their audience, and takes those away that rest on what went or changed.</summary>
internal static class SessionSummaryTable
{
    private const string DropRestingSql = """
        DELETE FROM session_summaries WHERE session IN (SELECT session FROM session_summary_sources WHERE source = ?)
        RETURNING session
        """;

    private const string RecountAllSql = """
        UPDATE chat_sessions SET unsummarised = (SELECT count(*) FROM messages WHERE session = ?1) WHERE session = ?1
        RETURNING unsummarised
        """;

    private const string RecountSql = """
        UPDATE chat_sessions SET unsummarised = (SELECT count(*) FROM messages WHERE session = ?1 AND id > ?2) WHERE session = ?1
        """;

    // Nothing to say of what there is: the next turns count anew.
    private const string CountedSql = "UPDATE chat_sessions SET unsummarised = 0 WHERE session_id = ?";

    private const string FindSql = "SELECT session FROM chat_sessions WHERE session_id = ?";
    private const string FindTurnSql = "SELECT id FROM messages WHERE message_id = ? AND session = ?";

    private const string WriteSql = """
        INSERT INTO session_summaries(session, text, language, last_turn, made_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET text = excluded.text, language = excluded.language, last_turn = excluded.last_turn,
            made_at = excluded.made_at
        """;

    private const string WriteSourcesSql = """
        INSERT OR IGNORE INTO session_summary_sources(session, source)
            SELECT ?1, ?2 FROM messages WHERE id = ?2 AND user_id IS NOT NULL
            UNION SELECT ?1, s.source FROM message_sources AS s JOIN messages AS o ON o.id = s.source
                WHERE s.reply = ?2 AND o.user_id IS NOT NULL
        """;

    // What the bot said of itself rests on nobody's words, so that nothing would take the summary away.
    private const string DropUnfoundedSql = """
        DELETE FROM session_summaries WHERE session = ?1
            AND NOT EXISTS (SELECT 1 FROM session_summary_sources WHERE session = ?1)
        """;

    private const string EndJobSql = "DELETE FROM jobs WHERE id = ?";
    private const string FreeJobSql = "UPDATE jobs SET owner = NULL, due_at = ? WHERE id = ?";

    private const string SourcesSql = """
        SELECT m.message_id FROM session_summary_sources AS s JOIN messages AS m ON m.id = s.source
        WHERE s.session = ? ORDER BY s.source
        """;

    private static readonly IReadOnlyDictionary<AudienceKind, string> _readSql = ScopePredicate.ForEach(kind => $"""
        SELECT s.text, s.language, s.made_at FROM session_summaries AS s WHERE s.session = ?6
            AND EXISTS (SELECT 1 FROM session_summary_sources AS x WHERE x.session = s.session)
            AND NOT EXISTS (SELECT 1 FROM session_summary_sources AS x JOIN messages AS m ON m.id = x.source
                WHERE x.session = s.session AND {ScopePredicate.Allows(kind, "m")} IS NOT TRUE)
        """);

    /// <summary>Deletes the summaries that rest on a message, and has them made anew where the session is still long.</summary>
    public static void DropResting(WriteContext context, long message)
    {
        var sessions = new List<long>();
        using (SqliteStatement drop = context.Db.Use(DropRestingSql).Bind(message))
        {
            while (drop.Step())
            {
                sessions.Add(drop.Int64(0));
            }
        }

        foreach (long session in sessions)
        {
            SessionSummaryJobs.QueueIfDue(context, session, context.Db.Use(RecountAllSql).Bind(session).Scalar() ?? 0);
        }
    }

    /// <summary>Replaces a session's summary and ends the job; frees the job where the material is outdated.</summary>
    /// <returns>Whether the job ended.</returns>
    public static bool Commit(
        WriteContext context, PartitionKey key, JobId job, SessionMaterial? material, SessionSummaryDraft? draft)
    {
        SqliteConnection db = context.Db;
        if (material is not null && (material.Partition != key || PartitionTable.ReadEpoch(db, key) != material.Epoch))
        {
            db.Use(FreeJobSql).Bind(context.Now).Bind(job.Value).Run();
            return false;
        }

        if (db.Use(EndJobSql).Bind(job.Value).Run() == 0 || material is null)
        {
            return false;
        }

        if (draft is null || db.Use(FindSql).Bind(material.Session.Value).Scalar() is not { } session)
        {
            db.Use(CountedSql).Bind(material.Session.Value).Run();
            return true;
        }

        Write(context, session, material, draft);
        return true;
    }

    /// <summary>The summary of a session; null where there is none, or the audience may not read it.</summary>
    public static SessionSummary? Read(
        SqliteConnection db, Audience audience, ConversationKey conversation, SessionId session, DateTimeOffset now)
    {
        if (SessionReader.FindNumber(db, audience, conversation, session, now) is not { } number)
        {
            return null;
        }

        List<MessageId> sources = ReadSources(db, number);
        using SqliteStatement read = db.Use(_readSql[audience.Kind]).BindAudience(audience, now).Bind(number);
        return read.Step() ? new SessionSummary(read.Text(0), (Language)read.Int32(1), read.Time(2), sources) : null;
    }

    private static void Write(WriteContext context, long session, SessionMaterial material, SessionSummaryDraft draft)
    {
        // The epoch has not moved, so that every turn of the material and what the summary before it rests on is as it was read.
        var turns = material.Turns
            .Select(turn => context.Db.Use(FindTurnSql).Bind(turn.Id.Value).Bind(session).Scalar())
            .OfType<long>().ToList();
        long last = turns.Max();
        context.Db.Use(WriteSql).Bind(session).Bind(draft.Text).Bind((long)draft.Language).Bind(last).Bind(context.Now).Run();
        foreach (long turn in turns)
        {
            context.Db.Use(WriteSourcesSql).Bind(session).Bind(turn).Run();
        }

        context.Db.Use(DropUnfoundedSql).Bind(session).Run();
        context.Db.Use(RecountSql).Bind(session).Bind(last).Run();
    }

    /// <summary>The messages that the summary of a session rests on.</summary>
    public static List<MessageId> ReadSources(SqliteConnection db, long session)
    {
        var sources = new List<MessageId>();
        using SqliteStatement read = db.Use(SourcesSql).Bind(session);
        while (read.Step())
        {
            sources.Add(new MessageId(read.Guid(0)));
        }

        return sources;
    }
}
