using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Deletes what has run out.</summary>
internal static class Purger
{
    // One transaction holds everybody else up: the rest goes with the next one.
    private const int MostMessages = 2000;

    private const string ExpiredSql = "SELECT id FROM messages WHERE expires_at <= ? ORDER BY expires_at LIMIT ?";

    private const string LeftSql = """
        SELECT m.id FROM group_contexts AS g
        JOIN partitions AS p ON p.owner_id = g.group_id AND p.agent_id = g.agent_id AND p.kind = 3
        JOIN rows AS r ON r.row_key BETWEEN p.partition << 32 AND (p.partition << 32) + 1073741823 AND r.kind = 1
        JOIN messages AS m ON m.id = r.ref
        WHERE g.is_active = 0 AND g.left_at <= ? AND m.privacy_scope = 1 LIMIT ?
        """;

    private const string LeftRepliesSql = """
        SELECT DISTINCT m.id FROM group_contexts AS g JOIN (SELECT group_id, platform, chat FROM group_keys
            UNION SELECT group_id, platform, chat FROM group_chats) AS k ON k.group_id = g.group_id
        JOIN rooms AS o ON o.platform = k.platform AND o.chat = k.chat JOIN messages AS m ON m.room = o.room
        WHERE g.is_active = 0 AND g.left_at <= ? AND m.group_id = g.group_id AND m.agent_id = g.agent_id
            AND m.user_id IS NULL LIMIT ?
        """;

    private const string UnheardSql = $"SELECT r.ref {AnnouncementTable.Unheard} AND a.since <= ?1 AND r.kind = 1 LIMIT ?2";

    // After a long stop there may be events to handle that a forget of that time covers.
    private const string OldMarksSql = """
        DELETE FROM forget_marks WHERE at <= ? AND lasts = 0
            AND NOT EXISTS (SELECT 1 FROM inbox WHERE inbox.state <> 1 AND inbox.received_at < forget_marks.at)
        """;

    private const string OldDeletionsSql = """
        DELETE FROM deletion_marks WHERE at <= ?
            AND NOT EXISTS (SELECT 1 FROM inbox WHERE inbox.state <> 1 AND inbox.received_at < deletion_marks.at)
        """;

    private static readonly TimeSpan _deliveries = TimeSpan.FromHours(48);
    private static readonly TimeSpan _leftGroups = TimeSpan.FromDays(30);
    private static readonly TimeSpan _tokens = TimeSpan.FromDays(30);
    private static readonly TimeSpan _notices = TimeSpan.FromDays(30);
    private static readonly TimeSpan _runs = TimeSpan.FromDays(30);
    private static readonly TimeSpan _audit = TimeSpan.FromDays(365);

    private static readonly (string Sql, TimeSpan Age)[] _old =
    [
        ("DELETE FROM inbox WHERE state = 1 AND changed_at <= ?", _deliveries),
        ("DELETE FROM outbox WHERE state <> 0 AND changed_at <= ?", _deliveries),
        ("DELETE FROM jobs WHERE state <> 0 AND changed_at <= ?", _deliveries),
        (OldMarksSql, _deliveries),
        (OldDeletionsSql, _deliveries),
        ("DELETE FROM leases WHERE expires_at <= ?", _deliveries),
        ("DELETE FROM buttons WHERE expires_at <= ?", TimeSpan.Zero),
        (LinkTable.DropOverdueSql, TimeSpan.Zero),
        ("DELETE FROM link_codes WHERE expires_at <= ?", TimeSpan.Zero),
        ("DELETE FROM link_attempts WHERE at <= ?", AttemptLimit.Longest),
        (SyncRunTable.DropOldSql, _runs),
        ("DELETE FROM waiting_notices WHERE at <= ?", _notices),
        ("DELETE FROM api_tokens WHERE expires_at <= ?", _tokens),
        ("DELETE FROM challenges WHERE expires_at <= ?", IssuedChallenge.KeptAfterwards),
        ("DELETE FROM audit WHERE at <= ?", _audit),
        ("DELETE FROM chat_sessions WHERE last_message_at IS NULL AND created_at <= ?", SessionRules.UnusedLife),
    ];

    /// <summary>Erases some of the messages that have run out.</summary>
    /// <returns>How many rows went, and whether there is more to erase.</returns>
    public static (int Gone, bool HasMore) EraseSome(WriteContext context, int _)
    {
        DateTimeOffset now = context.Now;
        (int expired, bool moreExpired) = Erase(context, ExpiredSql, now);
        (int left, bool moreLeft) = Erase(context, LeftSql, now - _leftGroups);
        (int replies, bool moreReplies) = Erase(context, LeftRepliesSql, now - _leftGroups);
        (int unheard, bool moreUnheard) = Erase(context, UnheardSql, now - _leftGroups);
        return (expired + left + replies + unheard, moreExpired || moreLeft || moreReplies || moreUnheard);
    }

    /// <summary>Deletes old deliveries, used buttons and the like; returns how many rows went.</summary>
    public static int DeleteOld(WriteContext context, int _)
    {
        int gone = 0;
        foreach ((string sql, TimeSpan age) in _old)
        {
            gone += context.Db.Use(sql).Bind(context.Now - age).Run();
        }

        return gone;
    }

    private static (int Gone, bool HasMore) Erase(WriteContext context, string sql, DateTimeOffset until)
    {
        var messages = new List<long>();
        using (SqliteStatement read = context.Db.Use(sql).Bind(until).Bind(MostMessages))
        {
            while (read.Step())
            {
                messages.Add(read.Int64(0));
            }
        }

        // Whoever keeps words for longer again is brought the posts again.
        PostErasure.HoldBack(context, messages);
        ForgetCounts erased = MessageEraser.Erase(context, messages, replies: []);
        return (erased.Messages + erased.Memories + erased.Replies, messages.Count == MostMessages);
    }
}
