using System.Globalization;
using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Erases claims: with the messages that made them, or all of a person's.</summary>
internal static class ClaimErasure
{
    private const string DropSourcesSql = "DELETE FROM claim_sources WHERE message = ? RETURNING claim";

    private const string DeleteBaselessSql = """
        DELETE FROM claims WHERE claim = ?1 AND told = 0 AND proof = 0 AND NOT EXISTS (SELECT 1 FROM claim_sources WHERE claim = ?1)
        """;

    private const string AllSql = "SELECT claim, user_id, kind, value, first_seen FROM claims WHERE ?1 IS NULL OR user_id = ?1";
    private const string DeleteSql = "DELETE FROM claims WHERE claim = ?";

    /// <summary>Lets a message claim nothing any more. What rests on nothing else goes.</summary>
    public static void DropSource(SqliteConnection db, long message)
    {
        var claims = new List<long>();
        using (SqliteStatement drop = db.Use(DropSourcesSql).Bind(message))
        {
            while (drop.Step())
            {
                claims.Add(drop.Int64(0));
            }
        }

        claims.ForEach(claim => DeleteIfBaseless(db, claim));
    }

    /// <summary>Deletes a claim that neither a proof, nor a message, nor the person's word stands for.</summary>
    public static void DeleteIfBaseless(SqliteConnection db, long claim) => db.Use(DeleteBaselessSql).Bind(claim).Run();

    /// <summary>Erases all that a person claims. The journal is on disk when this returns.</summary>
    public static void EraseAll(WriteContext context, UserId user)
    {
        List<(long Claim, string Source)> claims = ReadAll(context.Db, user);
        context.Journal.Append(claims.Select(static claim => claim.Source));
        MetaTable.Write(context.Db, MetaTable.AppliedErasures, context.Journal.Length);
        claims.ForEach(claim => context.Db.Use(DeleteSql).Bind(claim.Claim).Run());
    }

    /// <summary>Deletes the claims that an older backup brought back. What was claimed anew since has another beginning.</summary>
    public static void Replay(SqliteConnection db, Predicate<string> isErased) => ReadAll(db, user: null)
        .FindAll(claim => isErased(claim.Source))
        .ForEach(claim => db.Use(DeleteSql).Bind(claim.Claim).Run());

    private static List<(long Claim, string Source)> ReadAll(SqliteConnection db, UserId? user)
    {
        var claims = new List<(long, string)>();
        using SqliteStatement read = db.Use(AllSql).Bind(user?.Value);
        while (read.Step())
        {
            claims.Add((read.Int64(0), string.Create(
                CultureInfo.InvariantCulture, $"claim:{read.Guid(1)}:{read.Int64(2)}:{read.Text(3)}:{read.Int64(4)}")));
        }

        return claims;
    }
}
