using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Codes that are shown, at most one for each person. 50 bits are found in hours from a plain hash, so the hash is keyed.</summary>
internal static class LinkCodeTable
{
    private const string FindSql = "SELECT user_id, platform, external_id FROM link_codes WHERE hash = ? AND expires_at > ?";

    private const string IssueSql = """
        INSERT OR REPLACE INTO link_codes(user_id, hash, platform, external_id, expires_at) VALUES (?, ?, ?, ?, ?)
        """;

    private const string EndSql = "DELETE FROM link_codes WHERE hash = ?";
    private const string EndOfSql = "DELETE FROM link_codes WHERE user_id = ?";

    /// <summary>The account that was shown a code which somebody else may use; see <see cref="ILinkCodeStore.FindAsync"/>.</summary>
    public static PlatformUserId? Find(
        SqliteConnection db, ErasureJournal journal, UserId user, PlatformUserId account, LinkCode code, DateTimeOffset now)
    {
        using SqliteStatement read = db.Use(FindSql).Bind(Hash(journal, code)).Bind(now);
        if (!read.Step() || read.Guid(0) == user.Value)
        {
            return null;
        }

        var shown = new PlatformUserId(new Platform(read.Text(1)), read.Text(2));
        return (shown.Platform == Platform.Playground) == (account.Platform == Platform.Playground) ? shown : null;
    }

    /// <summary>Keeps a new code of a person's.</summary>
    public static void Issue(WriteContext context, TurnEffect.IssueLinkCode issue)
    {
        context.Db.Use(IssueSql)
            .Bind(issue.Subject.User.Value).Bind(Hash(context.Journal, issue.Code))
            .Bind(issue.Account.Platform.Name).Bind(issue.Account.Value).Bind(context.Now + LinkCode.Lifetime).Run();
        AuditTable.Add(context, issue.Subject.User, "link-code", 1);
    }

    /// <summary>Ends a code.</summary>
    public static void End(WriteContext context, LinkCode code) =>
        context.Db.Use(EndSql).Bind(Hash(context.Journal, code)).Run();

    /// <summary>Ends the code of a person.</summary>
    public static void EndOf(WriteContext context, UserId user) => context.Db.Use(EndOfSql).Bind(user.Value).Run();

    private static ReadOnlySpan<byte> Hash(ErasureJournal journal, LinkCode code) => journal.HashSecret("link code", code.Value);
}
