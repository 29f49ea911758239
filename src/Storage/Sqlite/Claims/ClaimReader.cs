using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads what people claim, as far as it stands at the moment.</summary>
internal static class ClaimReader
{
    private const string ColumnsSql = """
        SELECT c.user_id, c.kind, c.value, c.told, c.proof, c.wallet, c.is_primary, c.first_seen, c.verified_at, (
            SELECT m.message_id FROM claim_sources AS s JOIN messages AS m ON m.id = s.message
            WHERE s.claim = c.claim AND m.deleted_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?2)
            ORDER BY m.id DESC LIMIT 1) AS said_in
        FROM claims AS c
        """;

    private const string InOrder = "AND (c.told > 0 OR c.proof > 0 OR said_in IS NOT NULL) ORDER BY c.first_seen, c.claim";
    private const string OwnSql = $"{ColumnsSql} WHERE c.user_id = ?1 {InOrder}";

    private const string OfPersonSql = $"""
        {ColumnsSql}
        WHERE (c.user_id = ?1 OR c.user_id IN (SELECT owner_id FROM profile_reach WHERE reader_id = ?1)) {InOrder}
        """;

    /// <summary>What a profile claims.</summary>
    public static IReadOnlyList<IdentityClaim> Read(SqliteConnection db, UserId user, DateTimeOffset now) =>
        Read(db.Use(OwnSql).Bind(user.Value).Bind(now));

    /// <summary>What a profile and those linked to it claim.</summary>
    public static IReadOnlyList<IdentityClaim> ReadOfPerson(SqliteConnection db, UserId user, DateTimeOffset now) =>
        Read(db.Use(OfPersonSql).Bind(user.Value).Bind(now));

    private static List<IdentityClaim> Read(SqliteStatement statement)
    {
        var claims = new List<IdentityClaim>();
        using (statement)
        {
            while (statement.Step())
            {
                claims.Add(ReadOne(statement));
            }
        }

        return claims;
    }

    private static IdentityClaim ReadOne(SqliteStatement row)
    {
        var proof = (ClaimProof)row.Int32(4);
        Guid? saidIn = row.GuidOrNull(9);
        return new IdentityClaim
        {
            User = new UserId(row.Guid(0)),
            Value = new ClaimValue((ClaimKind)row.Int32(1), row.Text(2)),
            Method = proof switch
            {
                ClaimProof.None when saidIn is null && row.Int32(3) == (int)ClaimTold.ByBio => ClaimMethod.Bio,
                ClaimProof.None => ClaimMethod.Declared,
                ClaimProof.OnChain => ClaimMethod.OnChain,
                _ => ClaimMethod.Wallet,
            },
            Proof = proof,
            Wallet = row.TextOrNull(5) is { } wallet ? new ClaimValue(ClaimKind.Ethereum, wallet) : null,
            IsPrimary = row.Boolean(6),
            FirstSeen = row.Time(7),
            VerifiedAt = row.TimeOrNull(8),
            SaidIn = saidIn,
        };
    }
}
