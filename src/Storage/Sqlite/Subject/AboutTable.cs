using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Which other member of the group a statement is about.</summary>
internal static class AboutTable
{
    private const string MembersSql = """
        SELECT m.user_id, i.display_name, i.handle FROM group_members AS m JOIN identities AS i ON i.user_id = m.user_id
        WHERE m.group_id = ? AND m.is_member = 1
            AND i.platform IN (SELECT k.platform FROM group_keys AS k WHERE k.group_id = m.group_id)
        """;

    private const string InsertSql = "INSERT OR IGNORE INTO memory_about(user_id, memory) VALUES (?, ?)";

    /// <summary>Notes whom a memory is about, of those who belong to the group it was said in.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="persons">The people it names.</param>
    public static void Write(WriteContext context, long memory, Placement place, IReadOnlyList<string> persons)
    {
        if (place.Group is not { } group || place.Scope == PrivacyScope.Private || persons.Count == 0)
        {
            return;
        }

        var names = new MemberNames();
        using (SqliteStatement read = context.Db.Use(MembersSql).Bind(group.Value))
        {
            while (read.Step())
            {
                names.Add(new UserId(read.Guid(0)), read.Text(1), read.TextOrNull(2));
            }
        }

        foreach (string person in persons)
        {
            if (names.Find(person) is { } user && user != place.User)
            {
                context.Db.Use(InsertSql).Bind(user.Value).Bind(memory).Run();
            }
        }
    }
}
