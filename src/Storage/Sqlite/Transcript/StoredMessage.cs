using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A person's message as the store has it, without its words.</summary>
internal sealed record StoredMessage(Placement Placement, IndexEntry Entry, bool Learn, bool IsHidden)
{
    private const string ReadSql = """
        SELECT id, agent_id, user_id, group_id, group_epoch, context_type, privacy_scope, expires_at, room, author_name,
            said_at, terms, word_count, has_time, learn, deleted_at
        FROM messages WHERE id = ? AND user_id IS NOT NULL
        """;

    /// <summary>Reads one; null where it is gone, or the bot's.</summary>
    public static StoredMessage? Find(SqliteConnection db, long id)
    {
        using SqliteStatement read = db.Use(ReadSql).Bind(id);
        return read.Step() ? Read(read) : null;
    }

    private static StoredMessage Read(SqliteStatement row)
    {
        var placement = new Placement(
            new AgentId(row.Guid(1)),
            new UserId(row.Guid(2)),
            row.GuidOrNull(3) is { } group ? new GroupId(group) : null,
            row.Int32(4),
            (ContextType)row.Int32(5),
            (PrivacyScope)row.Int32(6),
            row.TimeOrNull(7));
        long id = row.Int64(0);
        var entry = new IndexEntry(
            RowKind.Turn, id, id, row.Int64(8), row.Text(9), row.Time(10), row.Numbers(11), row.Int32(12), row.Boolean(13));
        return new StoredMessage(placement, entry, row.Boolean(14), !row.IsNull(15));
    }
}
