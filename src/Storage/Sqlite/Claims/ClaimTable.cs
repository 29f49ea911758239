using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>What people say and prove to be theirs.</summary>
internal static class ClaimTable
{
    private const string OwnMessageSql = "SELECT id FROM messages WHERE message_id = ? AND user_id = ? AND deleted_at IS NULL";

    private const string DeclareSql = """
        INSERT INTO claims(user_id, kind, value, told, first_seen) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT(user_id, kind, value) DO UPDATE SET told = max(told, excluded.told) RETURNING claim
        """;

    private const string AddSourceSql = "INSERT OR IGNORE INTO claim_sources(claim, message) VALUES (?, ?)";

    private const string ProveSql = """
        INSERT INTO claims(user_id, kind, value, proof, wallet, first_seen, verified_at) VALUES (?, ?, ?, ?, ?, ?6, ?6)
        ON CONFLICT(user_id, kind, value) DO UPDATE SET proof = excluded.proof, wallet = excluded.wallet, verified_at = excluded.verified_at
        """;

    private const string HolderSql = "SELECT user_id FROM claims WHERE kind = ? AND value = ? AND proof > 0";
    private const string FindSql = "SELECT claim FROM claims WHERE user_id = ? AND kind = ? AND value = ?";
    private const string CountOthersSql = "SELECT count(*) FROM claims WHERE user_id = ?1 AND NOT (kind = ?2 AND value = ?3)";
    private const string DeleteSql = "DELETE FROM claims WHERE claim = ?";

    private const string UnproveSql = """
        UPDATE claims SET proof = 0, wallet = NULL, verified_at = NULL WHERE kind = ? AND value = ? AND proof > 0 RETURNING claim
        """;

    private const string UnproveNamesSql = """
        UPDATE claims SET proof = 0, wallet = NULL, verified_at = NULL WHERE user_id = ? AND wallet = ? RETURNING claim
        """;

    private const string HasPrimarySql = "SELECT 1 FROM claims WHERE user_id = ? AND is_primary = 1";
    private const string ClearPrimarySql = "UPDATE claims SET is_primary = 0 WHERE user_id = ? AND is_primary = 1";
    private const string SetPrimarySql = "UPDATE claims SET is_primary = 1 WHERE user_id = ? AND kind = ? AND value = ?";

    // The one that was proved first.
    private const string NextPrimarySql = """
        UPDATE claims SET is_primary = 1 WHERE claim = (
            SELECT claim FROM claims WHERE user_id = ? AND kind = ? AND proof > 0 ORDER BY first_seen, claim LIMIT 1)
        """;

    /// <summary>Whether a person may claim one thing more.</summary>
    public static bool CanDeclare(WriteContext context, TurnEffect.DeclareClaim declare) =>
        Use(context, CountOthersSql, declare.Subject, declare.Value).Scalar() < IClaimStore.MostDeclared;

    /// <summary>Notes what a person says is theirs.</summary>
    public static void Declare(WriteContext context, TurnEffect.DeclareClaim declare)
    {
        long? source = null;
        if (declare.Message is { } message)
        {
            source = context.Db.Use(OwnMessageSql).Bind(message.Value).Bind(declare.Subject.User.Value).Scalar();
            if (source is null)
            {
                return;
            }
        }

        long claim = Use(context, DeclareSql, declare.Subject, declare.Value)
            .Bind((long)(source is null ? ToldBy(declare.Method) : ClaimTold.InMessages)).Bind(context.Now).Scalar()!.Value;
        if (source is { } said)
        {
            context.Db.Use(AddSourceSql).Bind(claim).Bind(said).Run();
        }

        AuditTable.Add(context, declare.Subject.User, "claim-declared", 1);
    }

    /// <summary>Whether a proof can be noted: nobody else has proved the wallet; the name's wallet is the person's.</summary>
    public static bool CanProve(WriteContext context, TurnEffect.ProveClaim prove) => prove.Wallet is { } wallet
        ? FindHolder(context.Db, wallet) == prove.Subject.User
        : FindHolder(context.Db, prove.Value) is not { } holder || holder == prove.Subject.User;

    /// <summary>Notes a proof.</summary>
    public static void Prove(WriteContext context, TurnEffect.ProveClaim prove)
    {
        Check(prove);
        UserId user = prove.Subject.User;
        if (prove.Wallet is not null && FindHolder(context.Db, prove.Value) is { } former && former != user)
        {
            Unprove(context, context.Db.Use(UnproveSql).Bind((long)prove.Value.Kind).Bind(prove.Value.Text));
            AuditTable.Add(context, former, "claim-displaced", 1);
        }

        Use(context, ProveSql, prove.Subject, prove.Value)
            .Bind((long)prove.Proof).Bind(prove.Wallet?.Text).Bind(context.Now).Run();
        if (prove.Value.Kind == ClaimKind.Ethereum && context.Db.Use(HasPrimarySql).Bind(user.Value).Scalar() is null)
        {
            Use(context, SetPrimarySql, prove.Subject, prove.Value).Run();
        }

        AuditTable.Add(context, user, "claim-proved", 1);
    }

    /// <summary>Takes a claim back.</summary>
    public static void Withdraw(WriteContext context, TurnEffect.WithdrawClaim withdraw)
    {
        UserId user = withdraw.Subject.User;
        if (Use(context, FindSql, withdraw.Subject, withdraw.Value).Scalar() is not { } claim)
        {
            return;
        }

        context.Db.Use(DeleteSql).Bind(claim).Run();
        if (withdraw.Value.Kind == ClaimKind.Ethereum)
        {
            Unprove(context, context.Db.Use(UnproveNamesSql).Bind(user.Value).Bind(withdraw.Value.Text));
            if (context.Db.Use(HasPrimarySql).Bind(user.Value).Scalar() is null)
            {
                context.Db.Use(NextPrimarySql).Bind(user.Value).Bind((long)ClaimKind.Ethereum).Run();
            }
        }

        AuditTable.Add(context, user, "claim-withdrawn", 1);
    }

    /// <summary>Whether a wallet is a person's proven one.</summary>
    public static bool CanChoose(WriteContext context, TurnEffect.ChoosePrimaryClaim choose) =>
        choose.Wallet.Kind == ClaimKind.Ethereum && FindHolder(context.Db, choose.Wallet) == choose.Subject.User;

    /// <summary>Makes a wallet the primary one.</summary>
    public static void Choose(WriteContext context, TurnEffect.ChoosePrimaryClaim choose)
    {
        context.Db.Use(ClearPrimarySql).Bind(choose.Subject.User.Value).Run();
        Use(context, SetPrimarySql, choose.Subject, choose.Wallet).Run();
        AuditTable.Add(context, choose.Subject.User, "claim-primary", 1);
    }

    /// <summary>Who has proved something; null for nobody.</summary>
    public static UserId? FindHolder(SqliteConnection db, ClaimValue value)
    {
        using SqliteStatement read = db.Use(HolderSql).Bind((long)value.Kind).Bind(value.Text);
        return read.Step() ? new UserId(read.Guid(0)) : null;
    }

    private static SqliteStatement Use(WriteContext context, string sql, SubjectAuthority subject, ClaimValue value) =>
        context.Db.Use(sql).Bind(subject.User.Value).Bind((long)value.Kind).Bind(value.Text);

    // What the person also said is theirs stays, unproved.
    private static void Unprove(WriteContext context, SqliteStatement unprove)
    {
        var claims = new List<long>();
        using (unprove)
        {
            while (unprove.Step())
            {
                claims.Add(unprove.Int64(0));
            }
        }

        claims.ForEach(claim => ClaimErasure.DeleteIfBaseless(context.Db, claim));
    }

    private static ClaimTold ToldBy(ClaimMethod method) => method switch
    {
        ClaimMethod.Declared => ClaimTold.ByCommand,
        ClaimMethod.Bio => ClaimTold.ByBio,
        _ => throw new ArgumentOutOfRangeException(nameof(method), "A proof is no declaration."),
    };

    private static void Check(TurnEffect.ProveClaim prove)
    {
        bool isProof = (prove.Value.Kind, prove.Proof, prove.Wallet?.Kind) is
            (ClaimKind.Ethereum, ClaimProof.Signature or ClaimProof.Contract, null)
            or (ClaimKind.Ens or ClaimKind.Basename, ClaimProof.OnChain, ClaimKind.Ethereum);
        if (!isProof)
        {
            throw new ArgumentException("A signature proves a wallet, and a chain a name of one.", nameof(prove));
        }
    }
}
