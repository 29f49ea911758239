using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>The marks of the transcript's messages.</summary>
internal sealed class SqlitePrivateMarks(SqliteStore store) : IPrivateMarks
{
    private const string IsMarkedSql = """
        SELECT 1 FROM messages AS m WHERE m.message_id = ? AND (m.marked_private = 1
            OR EXISTS (SELECT 1 FROM message_sources AS s JOIN messages AS o ON o.id = s.source
                WHERE s.reply = m.id AND o.marked_private = 1))
        """;

    /// <inheritdoc/>
    public ValueTask<IReadOnlySet<MessageId>> FindAsync(
        IReadOnlyCollection<MessageId> messages, CancellationToken cancellationToken) =>
        store.ReadAsync(messages, Find, cancellationToken);

    private static IReadOnlySet<MessageId> Find(SqliteConnection db, IReadOnlyCollection<MessageId> messages) => messages
        .Where(message => db.Use(IsMarkedSql).Bind(message.Value).Scalar() is not null)
        .ToHashSet();
}
