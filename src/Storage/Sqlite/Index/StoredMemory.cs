using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A memory as the store has it, without its words.</summary>
/// <param name="Placement">Where it stands.</param>
/// <param name="Entry">What the index knows of it.</param>
/// <param name="ContentHash">The hash of its statement.</param>
/// <param name="Attribute">The single-valued fact it states; null where none.</param>
/// <param name="IsCurrent">Whether it is not outdated.</param>
/// <param name="DeletedAt">When it was hidden; null where it is not.</param>
internal sealed record StoredMemory(
    Placement Placement,
    IndexEntry Entry,
    long ContentHash,
    string? Attribute,
    bool IsCurrent,
    DateTimeOffset? DeletedAt)
{
    private const string OfMessageSql = """
        SELECT e.id, e.agent_id, e.user_id, e.group_id, e.group_epoch, e.context_type, e.privacy_scope, e.expires_at,
            e.user_name, e.said_at, e.terms, e.word_count, e.has_time, e.content_hash, e.attribute, e.valid_to, e.deleted_at
        FROM memories AS e JOIN memory_sources AS s ON s.memory = e.id WHERE s.source = ? ORDER BY e.id
        """;

    /// <summary>The memories that rest on a message, hidden ones too.</summary>
    public static List<StoredMemory> OfMessage(SqliteConnection db, StoredMessage message)
    {
        var memories = new List<StoredMemory>();
        using SqliteStatement read = db.Use(OfMessageSql).Bind(message.Entry.Ref);
        while (read.Step())
        {
            memories.Add(Read(read, message.Entry));
        }

        return memories;
    }

    private static StoredMemory Read(SqliteStatement row, IndexEntry source)
    {
        var placement = new Placement(
            new AgentId(row.Guid(1)),
            new UserId(row.Guid(2)),
            row.GuidOrNull(3) is { } group ? new GroupId(group) : null,
            row.Int32(4),
            (ContextType)row.Int32(5),
            (PrivacyScope)row.Int32(6),
            row.TimeOrNull(7));
        var entry = new IndexEntry(
            RowKind.Memory,
            row.Int64(0),
            source.Ref,
            source.Room,
            row.Text(8),
            row.Time(9),
            row.Numbers(10),
            row.Int32(11),
            row.Boolean(12));
        return new StoredMemory(
            placement, entry, row.Int64(13), row.TextOrNull(14), row.IsNull(15), row.TimeOrNull(16));
    }
}
