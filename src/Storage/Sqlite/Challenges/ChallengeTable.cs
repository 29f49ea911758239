using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Challenges: opened once, used up once, by the account that asked for them.</summary>
internal static class ChallengeTable
{
    private const string Columns = """
        SELECT challenge, user_id, platform, external_id, wallet, chain, text, page_text, conversation, is_private, issued_at,
            expires_at, failures, used_at
        FROM challenges
        """;

    private const string ByIdSql = $"{Columns} WHERE challenge = ?";

    private const string ByAccountSql =
        $"{Columns} WHERE user_id = ? AND platform = ? AND external_id = ? ORDER BY issued_at DESC, challenge";

    private const string InsertSql = """
        INSERT INTO challenges(challenge, user_id, platform, external_id, wallet, chain, text, page_text, conversation, is_private,
            issued_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string DropOldestSql = """
        DELETE FROM challenges WHERE challenge IN (
            SELECT challenge FROM challenges WHERE user_id = ?1 AND platform = ?2 AND external_id = ?3
            ORDER BY issued_at DESC, challenge LIMIT -1 OFFSET ?4)
        """;

    private const string IsOpen =
        "challenge = ?1 AND user_id = ?2 AND platform = ?3 AND external_id = ?4 AND used_at IS NULL AND expires_at > ?5 AND failures < ?6";

    private const string IsOpenSql = $"SELECT 1 FROM challenges WHERE {IsOpen}";
    private const string UseSql = $"UPDATE challenges SET used_at = ?5 WHERE {IsOpen}";
    private const string FailSql = $"UPDATE challenges SET failures = failures + 1 WHERE {IsOpen}";

    private const string FailByPageSql = """
        UPDATE challenges SET failures = failures + 1
        WHERE challenge = ? AND used_at IS NULL AND expires_at > ? AND failures < ?
        """;

    private const string ForgetSql = "DELETE FROM challenges WHERE user_id = ?";
    private const string QueueNamesSql = "INSERT INTO jobs(kind, note, due_at, changed_at) VALUES (5, ?1, ?2, ?2)";

    /// <summary>Opens a challenge.</summary>
    public static void Open(WriteContext context, TurnEffect.OpenChallenge open)
    {
        IssuedChallenge challenge = open.Challenge;
        UserId user = open.Subject.User;
        PlatformUserId account = challenge.Account;
        context.Db.Use(DropOldestSql)
            .Bind(user.Value).Bind(account.Platform.Name).Bind(account.Value).Bind(IssuedChallenge.MostOfAccount - 1).Run();
        context.Db.Use(InsertSql)
            .Bind(challenge.Id.Value).Bind(user.Value).Bind(account.Platform.Name).Bind(account.Value)
            .Bind(challenge.Wallet.ToString()).Bind(challenge.Chain.ToString()).Bind(challenge.Text).Bind(challenge.PageText)
            .Bind(challenge.Conversation.ToString()).Bind(challenge.IsPrivateChat)
            .Bind(challenge.IssuedAt).Bind(challenge.ExpiresAt).Run();
        AuditTable.Add(context, user, "wallet-asked", 1);
    }

    /// <summary>Whether a challenge can still be used up by the account that answers it.</summary>
    public static bool CanUse(WriteContext context, TurnEffect.UseChallenge use) =>
        Bind(context, IsOpenSql, use.Subject, use.Account, use.Challenge).Scalar() is not null;

    /// <summary>Uses a challenge up.</summary>
    /// <exception cref="InvalidOperationException">It was used up before, which the caller had to ask in this transaction.</exception>
    public static void Use(WriteContext context, TurnEffect.UseChallenge use)
    {
        if (Bind(context, UseSql, use.Subject, use.Account, use.Challenge).Run() != 1)
        {
            throw new InvalidOperationException("A challenge is used once.");
        }
    }

    /// <summary>Counts a wrong answer.</summary>
    public static void Fail(WriteContext context, TurnEffect.FailChallenge fail) =>
        Bind(context, FailSql, fail.Subject, fail.Account, fail.Challenge).Run();

    /// <summary>Counts a wrong answer that came by the page.</summary>
    public static int FailByPage(WriteContext context, ChallengeId challenge) =>
        context.Db.Use(FailByPageSql).Bind(challenge.Value).Bind(context.Now).Bind(IssuedChallenge.MostFailures).Run();

    /// <summary>Queues the search for a wallet's names.</summary>
    public static void QueueNames(WriteContext context, TurnEffect.FindNames find) =>
        context.Db.Use(QueueNamesSql).Bind(find.Note.Span).Bind(context.Now).Run();

    /// <summary>Drops all challenges of a person.</summary>
    public static void Forget(WriteContext context, UserId user) => context.Db.Use(ForgetSql).Bind(user.Value).Run();

    /// <summary>The challenge of a page.</summary>
    public static IssuedChallenge? Find(SqliteConnection db, ChallengeId challenge)
    {
        using SqliteStatement read = db.Use(ByIdSql).Bind(challenge.Value);
        return read.Step() ? Read(read) : null;
    }

    /// <summary>The challenges of an account, the latest first.</summary>
    public static IReadOnlyList<IssuedChallenge> List(SqliteConnection db, (UserId User, PlatformUserId Account) owner)
    {
        var found = new List<IssuedChallenge>();
        using SqliteStatement read = db.Use(ByAccountSql)
            .Bind(owner.User.Value).Bind(owner.Account.Platform.Name).Bind(owner.Account.Value);
        while (read.Step())
        {
            found.Add(Read(read));
        }

        return found;
    }

    private static SqliteStatement Bind(
        WriteContext context, string sql, SubjectAuthority subject, PlatformUserId account, ChallengeId challenge) =>
        context.Db.Use(sql)
            .Bind(challenge.Value).Bind(subject.User.Value).Bind(account.Platform.Name).Bind(account.Value)
            .Bind(context.Now).Bind(IssuedChallenge.MostFailures);

    private static IssuedChallenge Read(SqliteStatement row) => new()
    {
        Id = ChallengeId.TryParse(row.Text(0), out ChallengeId? id) ? id : throw new FormatException("A challenge has no id."),
        User = new UserId(row.Guid(1)),
        Account = new PlatformUserId(new Platform(row.Text(2)), row.Text(3)),
        Wallet = EthereumAddress.TryParse(row.Text(4), out EthereumAddress wallet)
            ? wallet
            : throw new FormatException("A challenge has no wallet."),
        Chain = ChainId.TryParse(row.Text(5), out ChainId chain) ? chain : throw new FormatException("A challenge has no chain."),
        Text = row.Text(6),
        PageText = row.TextOrNull(7),
        Conversation = ConversationKey.Parse(row.Text(8)),
        IsPrivateChat = row.Boolean(9),
        IssuedAt = row.Time(10),
        ExpiresAt = row.Time(11),
        Failures = row.Int32(12),
        UsedAt = row.TimeOrNull(13),
    };
}
