using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Writes chunks with what they rest on.</summary>
internal static class OutboxTable
{
    private const string InsertSql =
        "INSERT INTO outbox(conversation, payload, reply, is_secret, committed_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)";

    private const string InsertSourceSql = """
        INSERT OR IGNORE INTO outbox_sources(chunk, message) SELECT ?, id FROM messages WHERE message_id = ?
        """;

    private const string KeptSql = """
        SELECT c.conversation, c.reply FROM outbox AS c JOIN messages AS m ON m.id = c.reply WHERE c.id = ? AND c.state = 0
        """;

    private const string NoteSql = "INSERT OR IGNORE INTO sent_messages(source, reply) VALUES (?, ?)";

    private const string EndSql = "DELETE FROM outbox WHERE id = ? AND state = 0 RETURNING is_secret";

    private const string AbandonSql =
        "UPDATE outbox SET state = 3, payload = NULL, reason = ?, changed_at = ? WHERE id = ? AND state = 0 RETURNING is_secret";

    /// <summary>Writes chunks in order.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="drafts">The chunks.</param>
    /// <param name="reply">The kept reply they belong to; null where none is kept.</param>
    public static IReadOnlyList<PendingChunk> Write(WriteContext context, IReadOnlyList<OutboxDraft> drafts, long? reply)
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        var chunks = new List<PendingChunk>(drafts.Count);
        foreach (OutboxDraft draft in drafts)
        {
            context.Db.Use(InsertSql)
                .Bind(draft.Conversation.ToString()).Bind(draft.Payload.Span).Bind(draft.IsApart ? null : reply).Bind(draft.IsSecret)
                .Bind(context.Now).Bind(context.Now).Run();
            long chunk = context.Db.LastInsertId;
            foreach (MessageId source in draft.Sources)
            {
                context.Db.Use(InsertSourceSql).Bind(chunk).Bind(source.Value).Run();
            }

            chunks.Add(new PendingChunk(new OutboxId(chunk), draft.Conversation));
        }

        return chunks;
    }

    /// <summary>Ends a chunk that was sent.</summary>
    public static int End(WriteContext context, OutboxId chunk, PlatformMessageId? sentAs)
    {
        if (sentAs is { } number)
        {
            NoteNumber(context.Db, chunk, number);
        }

        return Clean(context, context.Db.Use(EndSql).Bind(chunk.Value).Scalar());
    }

    /// <summary>Gives a chunk up.</summary>
    public static int Abandon(WriteContext context, OutboxId chunk, string reason) => Clean(
        context, context.Db.Use(AbandonSql).Bind(reason).Bind(context.Now).Bind(chunk.Value).Scalar());

    private static void NoteNumber(SqliteConnection db, OutboxId chunk, PlatformMessageId number)
    {
        long reply;
        MessageSource source;
        using (SqliteStatement read = db.Use(KeptSql).Bind(chunk.Value))
        {
            if (!read.Step())
            {
                return;
            }

            var conversation = ConversationKey.Parse(read.Text(0));
            reply = read.Int64(1);
            source = MessageSource.In(conversation, number);
        }

        db.Use(NoteSql).Bind(AccountNames.Of(db, source)).Bind(reply).Run();
    }

    // What a deleted row held stays in the files until they are cleaned.
    private static int Clean(WriteContext context, long? wasSecret)
    {
        if (wasSecret == 1)
        {
            Forgetter.QueueScrub(context, default, ReadOnlyMemory<byte>.Empty);
        }

        return wasSecret is null ? 0 : 1;
    }
}
