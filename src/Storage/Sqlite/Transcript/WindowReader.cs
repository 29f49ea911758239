using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads the latest turns of a conversation.</summary>
internal static class WindowReader
{
    private static readonly IReadOnlyDictionary<AudienceKind, string> _readSql = ScopePredicate.ForEach(kind => $"""
        SELECT m.message_id, m.user_id, m.author_name, m.text, m.said_at FROM messages AS m
        WHERE m.room = ?6 AND ({ScopePredicate.Allows(kind, "m")} OR ({ScopePredicate.AllowsReply(kind, "m")}
            AND NOT EXISTS (SELECT 1 FROM message_sources AS s JOIN messages AS o ON o.id = s.source
                WHERE s.reply = m.id AND {ScopePredicate.AllowsSource(kind, "o")} IS NOT TRUE)))
        ORDER BY m.id DESC LIMIT ?7
        """);

    /// <summary>The turns that the audience may read, oldest first.</summary>
    public static IReadOnlyList<TranscriptTurn> Read(
        SqliteConnection db, Audience audience, ConversationKey conversation, int maxTurns, DateTimeOffset now)
    {
        if (RoomTable.Find(db, conversation) is not { } room)
        {
            return [];
        }

        var turns = new List<TranscriptTurn>();
        using (SqliteStatement read = db.Use(_readSql[audience.Kind]).BindAudience(audience, now).Bind(room).Bind(maxTurns))
        {
            while (read.Step())
            {
                turns.Add(new TranscriptTurn(
                    new MessageId(read.Guid(0)),
                    read.GuidOrNull(1) is { } user ? new UserId(user) : null,
                    read.Text(2),
                    read.Text(3),
                    read.Time(4)));
            }
        }

        turns.Reverse();
        return turns;
    }
}
