using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Whether somebody of a profile's name is on another platform: looked up once for each profile, with the name that it has
/// then, so that another name finds nothing out.</summary>
internal static class Namesakes
{
    private const string CheckedSql = "SELECT 1 FROM user_profiles WHERE user_id = ? AND namesake_checked_at IS NOT NULL";
    private const string NoteSql = "UPDATE user_profiles SET namesake_checked_at = ? WHERE user_id = ? AND namesake_checked_at IS NULL";

    // Nobody of the playground is anybody real; a token's account is its owner's.
    private const string FindSql = """
        SELECT 1 FROM identities AS own JOIN identities AS other ON other.display_name = own.display_name
        WHERE own.user_id = ?1 AND other.user_id <> ?1 AND other.platform <> own.platform
            AND own.method = 'platform' AND other.method = 'platform'
            AND own.platform <> 'playground' AND other.platform <> 'playground'
            AND NOT EXISTS (SELECT 1 FROM profile_reach WHERE reader_id = ?1 AND owner_id = other.user_id)
        LIMIT 1
        """;

    /// <summary>Whether there is one; null where it was looked before.</summary>
    public static bool? Look(SqliteConnection db, UserId user) => db.Use(CheckedSql).Bind(user.Value).Scalar() is null
        ? db.Use(FindSql).Bind(user.Value).Scalar() is not null
        : null;

    /// <summary>Notes that it was looked.</summary>
    public static void Note(WriteContext context, UserId user) => context.Db.Use(NoteSql).Bind(context.Now).Bind(user.Value).Run();
}
