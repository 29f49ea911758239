using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What people want learned from their posts.</summary>
internal static class ChoiceTable
{
    private const string ReadSql = "SELECT only_tags, without_tags, since, until FROM feed_choices WHERE user_id = ?";
    private const string DeleteSql = "DELETE FROM feed_choices WHERE user_id = ?";

    private const string WriteSql = """
        INSERT OR REPLACE INTO feed_choices(user_id, only_tags, without_tags, since, until) VALUES (?, ?, ?, ?, ?)
        """;

    /// <summary>A person's choice; all where they made none.</summary>
    public static FeedChoice Read(SqliteConnection db, UserId user)
    {
        using SqliteStatement read = db.Use(ReadSql).Bind(user.Value);
        return read.Step()
            ? new FeedChoice
            {
                OnlyTags = TagList.Read(read.Text(0)),
                WithoutTags = TagList.Read(read.Text(1)),
                Since = read.TimeOrNull(2),
                Until = read.TimeOrNull(3),
            }
            : FeedChoice.All;
    }

    /// <summary>Replaces a person's choice.</summary>
    public static void Write(SqliteConnection db, UserId user, FeedChoice choice) => db.Use(WriteSql)
        .Bind(user.Value).Bind(TagList.Write(choice.OnlyTags)).Bind(TagList.Write(choice.WithoutTags))
        .Bind(choice.Since).Bind(choice.Until).Run();

    /// <summary>Forgets a person's choice.</summary>
    public static void Delete(SqliteConnection db, UserId user) => db.Use(DeleteSql).Bind(user.Value).Run();
}
