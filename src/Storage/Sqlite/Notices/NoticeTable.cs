using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Takes notices to the private chats of those they are for.</summary>
internal static class NoticeTable
{
    private const string FindChatSql = "SELECT conversation FROM private_chats WHERE user_id = ?";

    private const string NoteChatSql = """
        INSERT INTO private_chats(user_id, conversation) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET conversation = excluded.conversation WHERE conversation <> excluded.conversation
        """;

    private const string WaitSql = "INSERT INTO waiting_notices(user_id, payload, at) VALUES (?, ?, ?)";
    private const string WaitingSql = "SELECT payload FROM waiting_notices WHERE user_id = ? ORDER BY id";
    private const string DeleteWaitingSql = "DELETE FROM waiting_notices WHERE user_id = ?";

    /// <summary>Notes where a person talks in private; what waited for that goes there.</summary>
    /// <returns>The chunks to send.</returns>
    public static IReadOnlyList<PendingChunk> NoteChat(WriteContext context, UserId user, ConversationKey conversation)
    {
        context.Db.Use(NoteChatSql).Bind(user.Value).Bind(conversation.ToString()).Run();
        List<OutboxDraft> waiting = ReadWaiting(context.Db, user, conversation);
        if (waiting.Count > 0)
        {
            context.Db.Use(DeleteWaitingSql).Bind(user.Value).Run();
        }

        return OutboxTable.Write(context, waiting, reply: null);
    }

    /// <summary>Writes notices to the outbox; those for whom no private chat is known wait.</summary>
    /// <returns>The chunks to send.</returns>
    public static IReadOnlyList<PendingChunk> Write(WriteContext context, IReadOnlyList<NoticeDraft> notices)
    {
        var drafts = new List<OutboxDraft>(notices.Count);
        foreach (NoticeDraft notice in notices)
        {
            if (FindChat(context.Db, notice.To) is { } conversation)
            {
                drafts.Add(new OutboxDraft(conversation, notice.Payload, []));
            }
            else
            {
                context.Db.Use(WaitSql).Bind(notice.To.Value).Bind(notice.Payload.Span).Bind(context.Now).Run();
            }
        }

        return OutboxTable.Write(context, drafts, reply: null);
    }

    /// <summary>Where a person talks in private; null where they never did.</summary>
    public static ConversationKey? FindChat(SqliteConnection db, UserId user)
    {
        using SqliteStatement read = db.Use(FindChatSql).Bind(user.Value);
        return read.Step() ? ConversationKey.Parse(read.Text(0)) : null;
    }

    private static List<OutboxDraft> ReadWaiting(SqliteConnection db, UserId user, ConversationKey conversation)
    {
        var waiting = new List<OutboxDraft>();
        using SqliteStatement read = db.Use(WaitingSql).Bind(user.Value);
        while (read.Step())
        {
            waiting.Add(new OutboxDraft(conversation, read.Blob(0), []));
        }

        return waiting;
    }
}
