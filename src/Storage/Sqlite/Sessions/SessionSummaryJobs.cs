using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>The jobs that sum up sessions, one per session at the most.</summary>
internal static class SessionSummaryJobs
{
    private const int Due = SessionRules.WindowTurns + SessionRules.SummaryStep;

    private const string OwnerSql = "SELECT agent_id, user_id, group_id, group_epoch FROM chat_sessions WHERE session = ?";

    private const string InsertSql = """
        INSERT OR IGNORE INTO jobs(kind, partition, session, note, due_at, changed_at) VALUES (4, ?, ?, x'', ?, ?)
        """;

    /// <summary>Has a session summed up where enough of it is not yet.</summary>
    public static void QueueIfDue(WriteContext context, long session, long unsummarised)
    {
        if (unsummarised >= Due && FindPartition(context.Db, session) is { } key)
        {
            context.Db.Use(InsertSql)
                .Bind(PartitionTable.Resolve(context, key)).Bind(session).Bind(context.Now).Bind(context.Now).Run();
        }
    }

    /// <summary>The partition that all of a session may be read in; null where the session is gone.</summary>
    public static PartitionKey? FindPartition(SqliteConnection db, long session)
    {
        using SqliteStatement read = db.Use(OwnerSql).Bind(session);
        if (!read.Step())
        {
            return null;
        }

        var agent = new AgentId(read.Guid(0));
        return read.GuidOrNull(2) is { } group
            ? PartitionKey.ForGroup(agent, new GroupId(group), read.Int32(3))
            : PartitionKey.Direct(agent, new UserId(read.Guid(1)));
    }
}
