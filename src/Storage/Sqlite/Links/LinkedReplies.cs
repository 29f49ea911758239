using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Takes back what was answered to one profile from the words of another, which it may read no longer.</summary>
internal static class LinkedReplies
{
    // What both heard in one group, or everybody hears, is not read by way of their link.
    private const string RestingSql = """
        SELECT DISTINCT reply.id FROM messages AS reply JOIN message_sources AS s ON s.reply = reply.id AND s.rests >= 1
        JOIN messages AS base ON base.id = s.source
        WHERE reply.addressee_id = ?1 AND reply.user_id IS NULL AND base.user_id = ?2 AND (?3 = 0 OR base.privacy_scope = 0)
            AND base.context_type <> 3 AND (base.group_id IS NULL OR base.group_id IS NOT reply.group_id)
        """;

    // Answers that are not kept name nobody they are for; what goes by mistake is asked again.
    private const string CancelSql = """
        UPDATE outbox SET state = 2, payload = NULL, changed_at = ?1
        WHERE state = 0 AND reply IS NULL AND id IN (
            SELECT s.chunk FROM outbox_sources AS s JOIN messages AS base ON base.id = s.message WHERE base.user_id = ?2)
        """;

    /// <summary>Drops the replies to a reader, and what waits to be sent.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="reader">Who was answered.</param>
    /// <param name="owner">Whose words the answers rest on.</param>
    /// <param name="privateOnly">Only those that rest on words of the owner's private chats that are not shared.</param>
    public static void Drop(WriteContext context, UserId reader, UserId owner, bool privateOnly)
    {
        var dependents = new Dependents(context);
        foreach (long reply in Find(context.Db, reader, owner, privateOnly))
        {
            dependents.DropReply(reply);
        }

        context.Db.Use(CancelSql).Bind(context.Now).Bind(owner.Value).Run();
        dependents.Finish();
    }

    private static List<long> Find(SqliteConnection db, UserId reader, UserId owner, bool privateOnly)
    {
        var found = new List<long>();
        using SqliteStatement read = db.Use(RestingSql).Bind(reader.Value).Bind(owner.Value).Bind(privateOnly);
        while (read.Step())
        {
            found.Add(read.Int64(0));
        }

        return found;
    }
}
