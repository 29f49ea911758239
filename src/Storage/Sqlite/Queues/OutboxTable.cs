using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Writes chunks with what they rest on.</summary>
internal static class OutboxTable
{
    private const string InsertSql =
        "INSERT INTO outbox(conversation, payload, reply, committed_at, changed_at) VALUES (?, ?, ?, ?, ?)";

    private const string InsertSourceSql = """
        INSERT OR IGNORE INTO outbox_sources(chunk, message) SELECT ?, id FROM messages WHERE message_id = ?
        """;

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
                .Bind(draft.Conversation.ToString()).Bind(draft.Payload.Span).Bind(reply).Bind(context.Now).Bind(context.Now)
                .Run();
            long chunk = context.Db.LastInsertId;
            foreach (MessageId source in draft.Sources)
            {
                context.Db.Use(InsertSourceSql).Bind(chunk).Bind(source.Value).Run();
            }

            chunks.Add(new PendingChunk(new OutboxId(chunk), draft.Conversation));
        }

        return chunks;
    }
}
