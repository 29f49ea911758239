using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Tokens, and the account that programs speak with in a person's name.</summary>
internal static class TokenTable
{
    private const string Columns = """
        SELECT token_id, user_id, agent_id, audience, label, home, home_account, created_at, expires_at, last_used_at
        FROM api_tokens
        """;

    private const string ByHashSql = $"{Columns} WHERE hash = ? AND expires_at > ?";
    private const string ByUserSql = $"{Columns} WHERE user_id = ? AND expires_at > ? ORDER BY created_at, token_id";
    private const string UseSql = "UPDATE api_tokens SET last_used_at = ? WHERE token_id = ?";
    private const string RevokeSql = "DELETE FROM api_tokens WHERE token_id = ? AND user_id = ?";
    private const string RevokeAllSql = "DELETE FROM api_tokens WHERE user_id = ?";

    private const string RevokeOfAgentSql = "DELETE FROM api_tokens WHERE agent_id = ?";

    private const string InsertSql = """
        INSERT INTO api_tokens(token_id, hash, user_id, agent_id, audience, label, home, home_account, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string InsertAccountSql = """
        INSERT OR IGNORE INTO identities(platform, external_id, user_id, display_name, handle, method, confidence, proof,
            first_seen, verified_at)
        SELECT ?1, ?2, user_id, display_name, NULL, 'token', 'very-high', 'account', ?4, ?4 FROM identities
        WHERE user_id = ?3 ORDER BY method = 'token', first_seen LIMIT 1
        """;

    private const string InsertProfileSql =
        "INSERT INTO user_profiles(user_id, first_seen, last_active, created_by_agent) VALUES (?, ?, ?, ?)";

    private const string InsertIdentitySql = """
        INSERT INTO identities(platform, external_id, user_id, display_name, method, confidence, proof, first_seen, verified_at)
        VALUES (?, ?, ?, ?, 'operator', 'very-high', 'account', ?, ?)
        """;

    /// <summary>The token of a secret that holds at a moment, and its person; null where there is none.</summary>
    public static TokenHolder? Find(SqliteConnection db, TokenHash hash, DateTimeOffset now)
    {
        ApiToken token;
        using (SqliteStatement read = db.Use(ByHashSql).Bind(hash.Value.Span).Bind(now))
        {
            if (!read.Step())
            {
                return null;
            }

            token = Read(read);
        }

        return ProfileTable.Find(db, token.User) is { } profile ? new TokenHolder(token, profile) : null;
    }

    /// <summary>The tokens of a person that hold at a moment.</summary>
    public static IReadOnlyList<ApiToken> List(SqliteConnection db, UserId user, DateTimeOffset now)
    {
        var tokens = new List<ApiToken>();
        using SqliteStatement read = db.Use(ByUserSql).Bind(user.Value).Bind(now);
        while (read.Step())
        {
            tokens.Add(Read(read));
        }

        return tokens;
    }

    /// <summary>Notes a use.</summary>
    public static int NoteUse(WriteContext context, (TokenId Token, DateTimeOffset At) use) =>
        context.Db.Use(UseSql).Bind(use.At).Bind(use.Token.Value).Run();

    /// <summary>Makes a token, and the account it speaks with where there is none yet.</summary>
    public static void Issue(WriteContext context, TurnEffect.IssueToken issue)
    {
        UserId user = issue.Subject.User;
        context.Db.Use(InsertAccountSql)
            .Bind(Platform.Rest.Name).Bind(ApiToken.AccountOf(user).Value).Bind(user.Value).Bind(context.Now).Run();
        Insert(context, issue.Token with { User = user }, issue.Hash);
    }

    /// <summary>Makes a token and its person.</summary>
    public static int IssueToNewPerson(WriteContext context, (string Name, ApiToken Token, TokenHash Hash) request)
    {
        (string name, ApiToken token, TokenHash hash) = request;
        context.Db.Use(InsertProfileSql)
            .Bind(token.User.Value).Bind(context.Now).Bind(context.Now).Bind(token.Agent.Value).Run();
        context.Db.Use(InsertIdentitySql)
            .Bind(Platform.Rest.Name).Bind(ApiToken.AccountOf(token.User).Value).Bind(token.User.Value).Bind(name)
            .Bind(context.Now).Bind(context.Now).Run();
        Insert(context, token, hash);
        return 1;
    }

    /// <summary>Ends a token of the person's.</summary>
    public static void Revoke(WriteContext context, TurnEffect.RevokeToken revoke)
    {
        int revoked = context.Db.Use(RevokeSql).Bind(revoke.Token.Value).Bind(revoke.Subject.User.Value).Run();
        AuditTable.Add(context, revoke.Subject.User, "token-revoked", revoked);
    }

    /// <summary>Ends all tokens of a person.</summary>
    public static void RevokeAll(WriteContext context, UserId user) => context.Db.Use(RevokeAllSql).Bind(user.Value).Run();

    /// <summary>Ends all tokens that name an agent.</summary>
    public static void RevokeOfAgent(SqliteConnection db, AgentId agent) => db.Use(RevokeOfAgentSql).Bind(agent.Value).Run();

    private static void Insert(WriteContext context, ApiToken token, TokenHash hash)
    {
        context.Db.Use(InsertSql)
            .Bind(token.Id.Value).Bind(hash.Value.Span).Bind(token.User.Value).Bind(token.Agent.Value)
            .Bind((long)token.Audience).Bind(token.Label)
            .Bind(token.Home?.Conversation.ToString()).Bind(token.Home?.Account.Value)
            .Bind(token.CreatedAt).Bind(token.ExpiresAt).Run();
        AuditTable.Add(context, token.User, "token-issued", 1);
    }

    private static ApiToken Read(SqliteStatement row) => new()
    {
        Id = new TokenId(row.Guid(0)),
        User = new UserId(row.Guid(1)),
        Agent = new AgentId(row.Guid(2)),
        Audience = (TokenAudience)row.Int32(3),
        Label = row.Text(4),
        Home = row.IsNull(5) ? null : ReadHome(ConversationKey.Parse(row.Text(5)), row.Text(6)),
        CreatedAt = row.Time(7),
        ExpiresAt = row.Time(8),
        LastUsedAt = row.TimeOrNull(9),
    };

    private static TokenHome ReadHome(ConversationKey conversation, string account) =>
        new(conversation, new PlatformUserId(conversation.Platform, account));
}
