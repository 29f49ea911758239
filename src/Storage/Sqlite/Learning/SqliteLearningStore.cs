using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What the learner reads and writes, over the store.</summary>
internal sealed class SqliteLearningStore(SqliteStore store) : ILearningStore
{
    private const string ReadSql = """
        SELECT id, text, language, marked_private FROM messages
        WHERE message_id = ? AND user_id IS NOT NULL AND deleted_at IS NULL AND (expires_at IS NULL OR expires_at > ?)
        """;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LearningSource>> ReadSourcesAsync(
        PartitionAuthority authority, IReadOnlyList<MessageId> messages, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (authority.Partition, Messages: messages, Now: store.Time.GetUtcNow()),
            static (db, state) => (IReadOnlyList<LearningSource>)Read(db, state.Partition, state.Messages, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask CommitLearnedAsync(
        PartitionAuthority authority, IReadOnlyList<LearnedMessage> learned, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (authority.Partition, Learned: learned),
            static (context, state) => MemoryWriter.Commit(context, state.Partition, state.Learned),
            cancellationToken).ConfigureAwait(false);

    private static List<LearningSource> Read(
        SqliteConnection db, PartitionKey partition, IReadOnlyList<MessageId> messages, DateTimeOffset now)
    {
        var sources = new List<LearningSource>(messages.Count);
        long epoch = PartitionTable.ReadEpoch(db, partition);
        foreach (MessageId message in messages)
        {
            if (ReadOne(db, message, now) is { } found && found.Stored.Placement.Home == partition)
            {
                sources.Add(new LearningSource(
                    message,
                    found.Stored.Placement.User,
                    found.Stored.Entry.Name,
                    found.Text,
                    found.Language,
                    found.Stored.Entry.SaidAt)
                {
                    Earlier = EarlierReader.Read(db, found.Stored, now),
                    Epoch = epoch,
                    IsMarkedPrivate = found.IsMarkedPrivate,
                });
            }
        }

        return sources;
    }

    private static (StoredMessage Stored, string Text, Language Language, bool IsMarkedPrivate)? ReadOne(
        SqliteConnection db, MessageId message, DateTimeOffset now)
    {
        long id;
        string text;
        Language language;
        bool isMarkedPrivate;
        using (SqliteStatement read = db.Use(ReadSql).Bind(message.Value).Bind(now))
        {
            if (!read.Step())
            {
                return null;
            }

            (id, text, language, isMarkedPrivate) = (read.Int64(0), read.Text(1), (Language)read.Int32(2), read.Boolean(3));
        }

        return StoredMessage.Find(db, id) is { } stored ? (stored, text, language, isMarkedPrivate) : null;
    }
}
