using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>The feeds that people connected.</summary>
internal static class FeedTable
{
    /// <summary>How many posts are kept of the feed <c>f</c>. What is hidden until its forget is final does not count.</summary>
    public const string KeptPosts = """
        (SELECT count(*) FROM posts AS p WHERE p.integration = f.integration) - (SELECT count(*) FROM messages AS m
            JOIN posts AS p ON p.message = m.id WHERE m.deleted_at IS NOT NULL AND p.integration = f.integration)
        """;

    private const string Columns = """
        f.integration, f.integration_id, f.user_id, f.platform, f.account, f.handle, f.address, f.proof, f.is_fetched,
            f.is_paused, f.connected_at, f.synced_at, f.due_at, f.problem, f.position, f.reading, f.grant_box,
            (SELECT r.run_id FROM sync_runs AS r WHERE r.integration = f.integration AND r.state < 2)
        """;

    private const string OfUserSql = $"""
        SELECT {Columns}, {KeptPosts} FROM integrations AS f
        WHERE f.user_id = ?1 AND (?2 IS NULL OR f.integration_id = ?2) ORDER BY f.connected_at, f.integration
        """;

    // Read for every part of a run: what takes longer the more posts there are is left out.
    private const string ByRowSql = $"SELECT {Columns}, 0 FROM integrations AS f WHERE f.integration = ?";
    private const string OwnSql = "SELECT integration FROM integrations WHERE integration_id = ? AND user_id = ?";
    private const string SameSql = "SELECT integration FROM integrations WHERE user_id = ? AND platform = ? AND account = ?";
    private const string CountSql = "SELECT count(*) FROM integrations WHERE user_id = ?";

    private const string InsertSql = """
        INSERT INTO integrations(integration_id, user_id, platform, account, handle, address, proof, is_fetched, connected_at, due_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, iif(?8, ?9, NULL))
        """;

    // What is connected anew has no problem until it is tried.
    private const string RefreshSql = """
        UPDATE integrations SET handle = ?2, address = ifnull(?3, address), proof = max(proof, ?4), is_fetched = max(is_fetched, ?5),
            due_at = iif(max(is_fetched, ?5), ifnull(due_at, ?6), NULL), problem = NULL, is_paused = 0 WHERE integration = ?1
        """;

    private const string GrantSql = "UPDATE integrations SET grant_box = ? WHERE integration = ?";
    private const string PauseSql = "UPDATE integrations SET is_paused = ? WHERE integration = ?";
    private const string ProveSql = "UPDATE integrations SET proof = max(proof, ?) WHERE integration = ?";
    private const string AdoptSql = "UPDATE posts SET integration = ?1, left_by = NULL WHERE message = ?2 AND integration IS NULL";
    private const string DeleteSql = "DELETE FROM integrations WHERE integration = ?";

    // Posts that stay know whose they were, so that the same feed, connected anew, has them again.
    private const string LeaveSql = """
        UPDATE posts SET left_by = (SELECT f.platform || ':' || f.account FROM integrations AS f WHERE f.integration = ?1)
        WHERE integration = ?1
        """;

    private const string ReturnSql = """
        UPDATE posts SET integration = ?1, left_by = NULL
        WHERE user_id = ?4 AND left_by = ?2 || ':' || ?3 AND integration IS NULL
        """;

    /// <summary>Whether a feed can be connected.</summary>
    public static bool CanConnect(WriteContext context, TurnEffect.ConnectFeed connect)
    {
        UserId user = connect.Subject.User;
        return ProfileTable.Find(context.Db, user) is { Remembering: true }
            && (FindSame(context.Db, user, connect.Account) is not null
                || context.Db.Use(CountSql).Bind(user.Value).Scalar() < IFeedStore.MostFeeds);
    }

    /// <summary>Connects a feed, or brings the one of the same account up to date.</summary>
    public static void Connect(WriteContext context, TurnEffect.ConnectFeed connect)
    {
        UserId user = connect.Subject.User;
        FeedAccount account = connect.Account;
        long row;
        if (FindSame(context.Db, user, account) is { } same)
        {
            row = same;
            context.Db.Use(RefreshSql)
                .Bind(row).Bind(account.Handle).Bind(account.Address?.AbsoluteUri).Bind((long)connect.Proof)
                .Bind(connect.IsFetched).Bind(context.Now).Run();
        }
        else
        {
            context.Db.Use(InsertSql)
                .Bind(connect.Integration.Value).Bind(user.Value).Bind(account.Platform.Name).Bind(account.Id).Bind(account.Handle)
                .Bind(account.Address?.AbsoluteUri).Bind((long)connect.Proof).Bind(connect.IsFetched).Bind(context.Now).Run();
            row = context.Db.LastInsertId;
            context.Db.Use(ReturnSql).Bind(row).Bind(account.Platform.Name).Bind(account.Id).Bind(user.Value).Run();
        }

        PersonaTable.EnsureSelf(context, user);
        if (!connect.Grant.IsEmpty)
        {
            SaveGrant(context, row, connect.Grant);
        }

        AuditTable.Add(context, user, "feed-connect", 0);
    }

    /// <summary>Keeps what a platform gave, encrypted.</summary>
    public static void SaveGrant(WriteContext context, long row, ReadOnlyMemory<byte> grant) =>
        context.Db.Use(GrantSql).Bind(GrantBox.Close(context.Journal, row, grant.Span).AsSpan()).Bind(row).Run();

    /// <summary>Pauses a feed, or lets it go on.</summary>
    public static void Pause(WriteContext context, TurnEffect.PauseFeed pause)
    {
        if (FindOwn(context.Db, pause.Subject.User, pause.Integration) is { } row)
        {
            context.Db.Use(PauseSql).Bind(pause.IsPaused).Bind(row).Run();
            if (pause.IsPaused)
            {
                SyncRunTable.CancelOf(context, row);
            }

            AuditTable.Add(context, pause.Subject.User, pause.IsPaused ? "feed-pause" : "feed-resume", 0);
        }
    }

    /// <summary>Notes a proof.</summary>
    public static void Prove(WriteContext context, TurnEffect.ProveFeed prove)
    {
        if (FindOwn(context.Db, prove.Subject.User, prove.Integration) is { } row)
        {
            context.Db.Use(ProveSql).Bind((long)prove.Proof).Bind(row).Run();
            AuditTable.Add(context, prove.Subject.User, "feed-prove", 0);
        }
    }

    /// <summary>Takes a post up that another feed left, which showed it too.</summary>
    public static void Adopt(SqliteConnection db, long row, long message) => db.Use(AdoptSql).Bind(row).Bind(message).Run();

    /// <summary>Deletes a feed with its runs; its posts stay, without one, until it is connected anew.</summary>
    public static void Delete(SqliteConnection db, long row)
    {
        db.Use(LeaveSql).Bind(row).Run();
        db.Use(DeleteSql).Bind(row).Run();
    }

    /// <summary>The row of a person's own feed; null where there is none.</summary>
    public static long? FindOwn(SqliteConnection db, UserId user, IntegrationId integration) =>
        db.Use(OwnSql).Bind(integration.Value).Bind(user.Value).Scalar();

    /// <summary>A person's feeds; with an id given, that one alone.</summary>
    public static List<FeedRow> ReadOf(SqliteConnection db, UserId user, IntegrationId? integration) =>
        Read(db.Use(OfUserSql).Bind(user.Value).Bind(integration?.Value));

    /// <summary>A feed by its row, which is there; its posts are not counted.</summary>
    public static FeedRow Read(SqliteConnection db, long row) => Read(db.Use(ByRowSql).Bind(row))[0];

    private static long? FindSame(SqliteConnection db, UserId user, FeedAccount account) =>
        db.Use(SameSql).Bind(user.Value).Bind(account.Platform.Name).Bind(account.Id).Scalar();

    private static List<FeedRow> Read(SqliteStatement statement)
    {
        var feeds = new List<FeedRow>();
        using (statement)
        {
            while (statement.Step())
            {
                feeds.Add(new FeedRow(
                    statement.Int64(0),
                    new UserId(statement.Guid(2)),
                    ReadIntegration(statement),
                    statement.TextOrNull(14),
                    statement.IsNull(15) ? null : statement.Int64(15),
                    statement.IsNull(16) ? null : statement.Blob(16)));
            }
        }

        return feeds;
    }

    private static Integration ReadIntegration(SqliteStatement row) => new()
    {
        Id = new IntegrationId(row.Guid(1)),
        Account = new FeedAccount(new Platform(row.Text(3)), row.Text(4), row.Text(5))
        {
            Address = row.TextOrNull(6) is { } address ? new Uri(address) : null,
        },
        Proof = (FeedProof)row.Int32(7),
        IsFetched = row.Boolean(8),
        IsPaused = row.Boolean(9),
        ConnectedAt = row.Time(10),
        SyncedAt = row.TimeOrNull(11),
        DueAt = row.TimeOrNull(12),
        Problem = row.IsNull(13) ? null : (SyncProblem)row.Int32(13),
        Running = row.GuidOrNull(17) is { } run ? new SyncId(run) : null,
        TotalPosts = row.Int32(18),
    };
}
