using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Keeps memories of one scope key (agent, user, group, scope) free of doubles and of outdated values.</summary>
internal static class Consolidation
{
    private const string DoubleSql = """
        SELECT id, expires_at, terms FROM memories WHERE user_id = ? AND agent_id = ? AND ifnull(group_id, x'') = ifnull(?, x'')
            AND privacy_scope = ? AND content_hash = ? AND valid_to IS NULL AND deleted_at IS NULL AND id <> ?
        """;

    private const string SameAttributeSql = """
        SELECT id, said_at, terms FROM memories WHERE user_id = ? AND agent_id = ? AND ifnull(group_id, x'') = ifnull(?, x'')
            AND privacy_scope = ? AND attribute = ? AND valid_to IS NULL AND deleted_at IS NULL AND id <> ?
        """;

    private const string DeleteSql = "DELETE FROM memories WHERE id = ?";
    private const string EndSql = "UPDATE memories SET valid_to = ?, superseded_by = ? WHERE id = ?";

    /// <summary>Whether a statement may be stored: false where the scope key has it already.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="place">Where the statement is to stand.</param>
    /// <param name="contentHash">The statement.</param>
    /// <param name="memory">The memory that is to stand there; 0 for a new one.</param>
    public static bool MakeRoom(WriteContext context, Placement place, long contentHash, long memory = 0)
    {
        long expired;
        long[] terms;
        using (SqliteStatement find = Keyed(context.Db.Use(DoubleSql), place).Bind(contentHash).Bind(memory))
        {
            if (!find.Step())
            {
                return true;
            }

            if (find.TimeOrNull(1) is not { } expiry || expiry > context.Now)
            {
                return false;
            }

            expired = find.Int64(0);
            terms = find.Numbers(2);
        }

        RowIndex.Remove(context.Db, RowKind.Memory, expired, terms);
        context.Db.Use(DeleteSql).Bind(expired).Run();
        return true;
    }

    /// <summary>Ends the outdated values of an attribute, or the new one where it is the outdated one.</summary>
    /// <returns>Whether the new one is the present value.</returns>
    public static bool Supersede(WriteContext context, Placement place, long memory, string attribute, DateTimeOffset saidAt)
    {
        var others = new List<(long Id, DateTimeOffset SaidAt, long[] Terms)>();
        using (SqliteStatement find = Keyed(context.Db.Use(SameAttributeSql), place).Bind(attribute).Bind(memory))
        {
            while (find.Step())
            {
                others.Add((find.Int64(0), find.Time(1), find.Numbers(2)));
            }
        }

        foreach ((long other, DateTimeOffset otherSaidAt, long[] terms) in others)
        {
            if (otherSaidAt > saidAt)
            {
                context.Db.Use(EndSql).Bind(otherSaidAt).Bind(other).Bind(memory).Run();
                return false;
            }

            context.Db.Use(EndSql).Bind(saidAt).Bind(memory).Bind(other).Run();
            RowIndex.Remove(context.Db, RowKind.Memory, other, terms);
        }

        return true;
    }

    private static SqliteStatement Keyed(SqliteStatement statement, Placement place) => statement
        .Bind(place.User.Value).Bind(place.Agent.Value).Bind(place.Group?.Value).Bind((long)place.Scope);
}
