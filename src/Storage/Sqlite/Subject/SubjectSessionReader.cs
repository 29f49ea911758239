using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads a person's own private sessions, over all agents. A group's belong to the group.</summary>
internal static class SubjectSessionReader
{
    private const string AllSql = """
        SELECT session_id, agent_id, session_type, platform, subject_platform, external_id, video_ids, created_at,
            ifnull(last_message_at, created_at)
        FROM chat_sessions WHERE user_id = ? ORDER BY session
        """;

    /// <summary>The sessions, oldest first.</summary>
    public static IReadOnlyList<SubjectSession> ReadAll(SqliteConnection db, UserId user)
    {
        var sessions = new List<SubjectSession>();
        using SqliteStatement read = db.Use(AllSql).Bind(user.Value);
        while (read.Step())
        {
            sessions.Add(new SubjectSession(
                new SessionId(read.Guid(0)),
                new AgentId(read.Guid(1)),
                read.Text(2),
                new Platform(read.Text(3)),
                read.TextOrNull(4),
                read.TextOrNull(5),
                Words.Split(read.Text(6)),
                read.Time(7),
                read.Time(8)));
        }

        return sessions;
    }
}
