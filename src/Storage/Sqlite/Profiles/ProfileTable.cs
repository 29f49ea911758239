using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>People and their accounts.</summary>
internal static class ProfileTable
{
    private const string Columns = """
        SELECT i.platform, i.external_id, i.display_name, i.handle, p.user_id, p.first_seen, p.last_active,
            p.cross_context_enabled, p.remembering, p.data_retention_days, p.language, p.sharing_since,
            p.namesake_checked_at IS NOT NULL
        FROM identities AS i JOIN user_profiles AS p ON p.user_id = i.user_id
        """;

    private const string LinkedSettingsSql = """
        SELECT min(p.cross_context_enabled), min(p.remembering), min(p.data_retention_days), max(p.sharing_since)
        FROM profile_reach AS r JOIN user_profiles AS p ON p.user_id = r.owner_id WHERE r.reader_id = ?
        """;

    private const string ByAccountSql = $"{Columns} WHERE i.platform = ? AND i.external_id = ?";
    private const string ByUserSql = $"{Columns} WHERE i.user_id = ? ORDER BY i.method = 'token', i.first_seen LIMIT 1";

    private const string AccountsSql = """
        SELECT platform, external_id, display_name, handle, method, confidence, first_seen FROM identities
        WHERE user_id = ? ORDER BY first_seen, platform, external_id
        """;

    private const string InsertProfileSql = """
        INSERT INTO user_profiles(user_id, first_seen, last_active, created_by_agent, language) VALUES (?, ?, ?, ?, ?)
        """;

    private const string InsertIdentitySql = """
        INSERT INTO identities(platform, external_id, user_id, display_name, handle, method, confidence, proof, first_seen,
            verified_at) VALUES (?, ?, ?, ?, ?, 'platform', 'very-high', 'account', ?, ?)
        """;

    private const string UpdateIdentitySql =
        "UPDATE identities SET display_name = ?, handle = ? WHERE platform = ? AND external_id = ?";

    private const string UpdateProfileSql =
        "UPDATE user_profiles SET last_active = ?, language = ifnull(language, ?) WHERE user_id = ?";

    /// <summary>The person an account belongs to, with the handle last seen; null where it was never seen.</summary>
    public static (UserProfile Profile, string? Handle)? Find(SqliteConnection db, PlatformUserId account)
    {
        using SqliteStatement read = db.Use(ByAccountSql).Bind(account.Platform.Name).Bind(account.Value);
        return read.Step() ? (WithLinked(db, Read(read)), read.TextOrNull(3)) : null;
    }

    /// <summary>A person by the first of their own accounts; null where there is none.</summary>
    public static UserProfile? Find(SqliteConnection db, UserId user)
    {
        using SqliteStatement read = db.Use(ByUserSql).Bind(user.Value);
        return read.Step() ? WithLinked(db, Read(read)) : null;
    }

    /// <summary>All accounts of a person.</summary>
    public static List<KnownAccount> ReadAccounts(SqliteConnection db, UserId user)
    {
        var accounts = new List<KnownAccount>(1);
        using SqliteStatement read = db.Use(AccountsSql).Bind(user.Value);
        while (read.Step())
        {
            accounts.Add(new KnownAccount(
                new PlatformUserId(new Platform(read.Text(0)), read.Text(1)),
                read.Text(2),
                read.TextOrNull(3),
                read.Text(4),
                read.Text(5),
                read.Time(6)));
        }

        return accounts;
    }

    /// <summary>Whether what is stored shows the account as it was seen now.</summary>
    public static bool IsCurrent((UserProfile Profile, string? Handle) found, SeenAccount seen, DateTimeOffset now) =>
        found.Profile.DisplayName == seen.DisplayName
        && found.Handle == seen.Handle
        && found.Profile.LastActive == ToMinute(now)
        && (found.Profile.Language is not null || seen.Language is null);

    /// <summary>Finds or creates the person, and keeps name, handle and last activity current.</summary>
    public static UserProfile Resolve(WriteContext context, (SeenAccount Seen, AgentId Agent) request)
    {
        (SeenAccount seen, AgentId agent) = request;
        SqliteConnection db = context.Db;
        DateTimeOffset now = context.Now;
        if (Find(db, seen.Account) is { } found)
        {
            db.Use(UpdateIdentitySql)
                .Bind(seen.DisplayName).Bind(seen.Handle).Bind(seen.Account.Platform.Name).Bind(seen.Account.Value).Run();
            db.Use(UpdateProfileSql).Bind(ToMinute(now)).Bind(seen.Language).Bind(found.Profile.Id.Value).Run();
        }
        else
        {
            Guid user = context.Ids.NewId();
            db.Use(InsertProfileSql)
                .Bind(user).Bind(now).Bind(ToMinute(now)).Bind(agent.Value).Bind(seen.Language).Run();
            db.Use(InsertIdentitySql)
                .Bind(seen.Account.Platform.Name).Bind(seen.Account.Value).Bind(user).Bind(seen.DisplayName).Bind(seen.Handle)
                .Bind(now).Bind(now).Run();
        }

        return Find(db, seen.Account)!.Value.Profile;
    }

    // Of what two profiles of a person allow, the stricter counts while they are linked; neither row is changed by that.
    private static UserProfile WithLinked(SqliteConnection db, UserProfile profile)
    {
        IReadOnlyList<LinkedProfile> linked = LinkTable.ReadLinked(db, profile.Id);
        if (linked.Count == 0)
        {
            return profile;
        }

        using SqliteStatement read = db.Use(LinkedSettingsSql).Bind(profile.Id.Value);
        read.Step();
        bool isSharing = profile.CrossContextEnabled && read.Boolean(0);
        int? days = read.IsNull(2) ? null : read.Int32(2);
        return profile with
        {
            Linked = linked,
            CrossContextEnabled = isSharing,
            SharingSince = isSharing && profile.SharingSince is { } since && read.TimeOrNull(3) is { } others
                ? (since > others ? since : others)
                : null,
            Remembering = profile.Remembering && read.Boolean(1),
            DataRetentionDays = profile.DataRetentionDays is { } own && days is { } strictest
                ? Math.Min(own, strictest)
                : profile.DataRetentionDays ?? days,
        };
    }

    private static UserProfile Read(SqliteStatement row) => new()
    {
        Account = new PlatformUserId(new Platform(row.Text(0)), row.Text(1)),
        DisplayName = row.Text(2),
        Id = new UserId(row.Guid(4)),
        FirstSeen = row.Time(5),
        LastActive = row.Time(6),
        CrossContextEnabled = row.Boolean(7),
        Remembering = row.Boolean(8),
        DataRetentionDays = row.IsNull(9) ? null : row.Int32(9),
        Language = row.TextOrNull(10),
        SharingSince = row.TimeOrNull(11),
        IsNamesakeChecked = row.Boolean(12),
    };

    private static DateTimeOffset ToMinute(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
