using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Who asked for what, never what it said.</summary>
internal static class AuditTable
{
    private const string InsertSql = "INSERT INTO audit(at, user_id, action, rows) VALUES (?, ?, ?, ?)";

    public static void Add(WriteContext context, UserId user, string action, int rows) =>
        context.Db.Use(InsertSql).Bind(context.Now).Bind(user.Value).Bind(action).Bind(rows).Run();
}
