using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>The posts that personas learned from. All of them stand here; which are kept in mind is decided by importance where they are
/// read, so that the next one takes the place of one that goes.</summary>
internal static class PersonaBlocks
{
    private const string InsertSql = """
        INSERT OR IGNORE INTO persona_blocks(user_id, persona_id, message, posted_at, importance) VALUES (?, ?, ?, ?, ?)
        """;

    private const string WeighSql = """
        UPDATE persona_blocks SET importance = ?1 WHERE user_id = ?2 AND persona_id = ?3 AND message = ?4 AND importance <> ?1
        """;

    private const string DropSql = "DELETE FROM persona_blocks WHERE message = ?";
    private const string DropAllSql = "DELETE FROM persona_blocks WHERE user_id = ? AND persona_id = ?";

    /// <summary>Lets a persona learn from posts, and counts those that are new to it; of the others the importance is brought up to
    /// date. Whether the persona learns at all is for the caller to ask.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="user">Whose persona.</param>
    /// <param name="persona">The persona.</param>
    /// <param name="posts">The posts.</param>
    /// <returns>How many were new to it.</returns>
    public static int Learn(WriteContext context, UserId user, PersonaId persona, IReadOnlyList<PersonaBlock> posts)
    {
        int added = 0;
        foreach (PersonaBlock post in posts)
        {
            if (context.Db.Use(InsertSql)
                .Bind(user.Value).Bind(persona.Value).Bind(post.Message).Bind(post.PostedAt).Bind(post.Importance).Run() > 0)
            {
                added++;
            }
            else
            {
                context.Db.Use(WeighSql).Bind(post.Importance).Bind(user.Value).Bind(persona.Value).Bind(post.Message).Run();
            }
        }

        if (added > 0)
        {
            PersonaTable.CountLearned(context, user, persona, added);
        }

        return added;
    }

    /// <summary>Lets no persona learn from a post any more.</summary>
    /// <param name="db">The transaction.</param>
    /// <param name="message">The row of the post's message.</param>
    public static void Drop(SqliteConnection db, long message) => db.Use(DropSql).Bind(message).Run();

    /// <summary>Empties a persona.</summary>
    public static void DropAll(SqliteConnection db, UserId user, PersonaId persona) =>
        db.Use(DropAllSql).Bind(user.Value).Bind(persona.Value).Run();
}
