using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Deletes messages, the bot's own too, with everything that rests on them or answers them.</summary>
internal static class MessageEraser
{
    private const string TermsSql = "SELECT terms FROM messages WHERE id = ?";
    private const string DeleteSql = "DELETE FROM messages WHERE id = ? RETURNING session";

    /// <summary>Deletes messages, and replies besides those that rest on them.</summary>
    public static ForgetCounts Erase(WriteContext context, IReadOnlyList<long> messages, IReadOnlyList<long> replies)
    {
        var dependents = new Dependents(context);
        int erased = 0;
        foreach (long message in messages)
        {
            if (ReadTerms(context.Db, message) is not { } terms)
            {
                continue;
            }

            dependents.DropMemories(message);
            dependents.DropReplies(message, answersToo: true);
            dependents.Partitions.UnionWith(RowIndex.Remove(context, RowKind.Turn, message, terms));
            dependents.CancelChunks(message);
            ClaimErasure.DropSource(context.Db, message);
            if (context.Db.Use(DeleteSql).Bind(message).Scalar() is { } session)
            {
                dependents.Sessions.Add(session);
            }

            erased++;
        }

        foreach (long reply in replies)
        {
            dependents.DropReply(reply);
        }

        dependents.Finish();
        return new ForgetCounts(erased, dependents.Memories, dependents.Replies);
    }

    private static long[]? ReadTerms(SqliteConnection db, long message)
    {
        using SqliteStatement read = db.Use(TermsSql).Bind(message);
        return read.Step() ? read.Numbers(0) : null;
    }
}
