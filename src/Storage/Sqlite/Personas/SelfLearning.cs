using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Lets <c>self</c> learn from what a run keeps. Where that fails the posts are kept all the same, and the next run learns from
/// them.</summary>
internal static class SelfLearning
{
    private const string MissedSql = """
        SELECT p.message, p.posted_at, p.importance FROM posts AS p JOIN messages AS m ON m.id = p.message
        WHERE p.integration = ?1 AND p.not_learned = 0 AND m.deleted_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM persona_blocks AS b WHERE b.user_id = p.user_id AND b.persona_id = 1 AND b.message = p.message)
        """;

    /// <summary>Lets it learn from posts that are kept in this transaction.</summary>
    /// <returns>False where it could not.</returns>
    public static bool TryLearn(WriteContext context, UserId user, IReadOnlyList<PersonaBlock> posts)
    {
        SqliteConnection db = context.Db;
        db.Use("SAVEPOINT learning").Run();
        try
        {
            PersonaBlocks.Learn(context, user, PersonaId.Self, posts);
            db.Use("RELEASE learning").Run();
            return true;
        }
        // A full disk ends the transaction, and the whole batch waits for room.
        catch (SqliteException) when (!db.IsAutoCommit)
        {
            db.Execute("ROLLBACK TO learning; RELEASE learning");
            return false;
        }
    }

    /// <summary>Lets it learn from the posts of a feed that were kept only.</summary>
    /// <returns>How many there were; null where it could not.</returns>
    public static int? TryCatchUp(WriteContext context, UserId user, long feed)
    {
        if (!PersonaTable.Learns(context.Db, user, PersonaId.Self))
        {
            return 0;
        }

        var missed = new List<PersonaBlock>();
        using (SqliteStatement read = context.Db.Use(MissedSql).Bind(feed))
        {
            while (read.Step())
            {
                missed.Add(new PersonaBlock(read.Int64(0), read.Time(1), read.Double(2)));
            }
        }

        return TryLearn(context, user, missed) ? missed.Count : null;
    }
}
