using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads what the bot's latest answer to somebody rested on.</summary>
internal static class LastSourcesReader
{
    private static readonly IReadOnlyDictionary<AudienceKind, string> _latestSql = ScopePredicate.ForEach(kind => $"""
        SELECT m.id FROM messages AS m
        WHERE m.room = ?6 AND m.addressee_id = ?2 AND {ScopePredicate.AllowsReply(kind, "m")}
        ORDER BY m.id DESC LIMIT 1
        """);

    // What was told to another agent is shown as what was learned from it.
    private const string SourceRowsSql = $"""
        SELECT r.row_key FROM message_sources AS s JOIN rows AS r ON r.ref = s.source AND r.kind = 1
        WHERE s.reply = ?1 AND s.rests = 1
        UNION ALL SELECT r.row_key FROM message_sources AS s JOIN memory_sources AS t ON t.source = s.source
            JOIN rows AS r ON r.ref = t.memory AND r.kind = 2
        WHERE s.reply = ?1 AND s.rests = 1 AND r.agent_id = {ScopePredicate.AnyAgent}
        """;

    /// <summary>The sources that the audience may read; each once.</summary>
    public static IReadOnlyList<RecalledRow> Read(
        SqliteConnection db, Audience audience, ConversationKey conversation, DateTimeOffset now)
    {
        if (RoomTable.Find(db, conversation) is not { } room
            || db.Use(_latestSql[audience.Kind]).BindAudience(audience, now).Bind(room).Scalar() is not { } reply)
        {
            return [];
        }

        var keys = new List<long>();
        using (SqliteStatement read = db.Use(SourceRowsSql).Bind(reply))
        {
            while (read.Step())
            {
                keys.Add(read.Int64(0));
            }
        }

        var references = keys
            .Select(key => new RowReference(PartitionTable.ReadKey(db, RowKey.PartitionOf(key)), RowKey.SeqOf(key)))
            .ToList();
        List<RecalledRow> rows = RowReader.Read(db, audience, references, now);
        var turns = rows.Where(static row => row.Kind == RowKind.Turn).Select(static row => row.Sources[0]).ToHashSet();
        return
        [
            .. rows.Where(row => row.Kind == RowKind.Turn || !turns.Overlaps(row.Sources))
                .DistinctBy(static row => (row.Kind, row.Sources[0], row.Text)),
        ];
    }
}
