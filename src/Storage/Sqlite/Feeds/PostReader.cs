using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads a person's own posts, in every scope.</summary>
internal static class PostReader
{
    private const string IsLive = "m.deleted_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?2)";

    private const string Columns = """
        SELECT m.message_id, f.integration_id, m.platform, m.text, m.said_at, m.language, m.privacy_scope, p.is_public, p.not_learned,
            p.hashtags, p.mentions, p.likes, p.comments, p.shares, p.address, p.importance
        FROM posts AS p JOIN messages AS m ON m.id = p.message LEFT JOIN integrations AS f ON f.integration = p.integration
        """;

    private const string ByRowSql = $"{Columns} WHERE p.message = ?";
    private const string ByIdSql = $"{Columns} WHERE p.user_id = ?1 AND {IsLive} AND m.message_id = ?3";
    private const string AllSql = $"{Columns} WHERE p.user_id = ?1 AND {IsLive} ORDER BY p.posted_at, p.message";

    private const string ListSql = $"""
        SELECT p.message, p.hashtags FROM posts AS p JOIN messages AS m ON m.id = p.message
        WHERE p.user_id = ?1 AND {IsLive}
            AND (?3 IS NULL OR p.integration = (SELECT f.integration FROM integrations AS f WHERE f.integration_id = ?3))
        ORDER BY p.posted_at DESC, p.message DESC
        """;

    /// <summary>Some of a person's posts, the latest first.</summary>
    public static PostPage ReadPage(SqliteConnection db, UserId user, PostFilter filter, DateTimeOffset now)
    {
        List<long> listed = List(db, user, filter, now);
        return new PostPage([.. listed.Skip(filter.Skip).Take(filter.Take).SelectMany(row => Read(db.Use(ByRowSql).Bind(row)))], listed.Count);
    }

    /// <summary>One of a person's posts; null where there is none, or it is hidden.</summary>
    public static KeptPost? Find(SqliteConnection db, UserId user, MessageId post, DateTimeOffset now) =>
        Read(db.Use(ByIdSql).Bind(user.Value).Bind(now).Bind(post.Value)) is [var found] ? found : null;

    /// <summary>All posts of a person's, the first posted first.</summary>
    public static IReadOnlyList<KeptPost> ReadAll(SqliteConnection db, UserId user, DateTimeOffset now) =>
        Read(db.Use(AllSql).Bind(user.Value).Bind(now));

    private static List<long> List(SqliteConnection db, UserId user, PostFilter filter, DateTimeOffset now)
    {
        var listed = new List<long>();
        using SqliteStatement read = db.Use(ListSql).Bind(user.Value).Bind(now).Bind(filter.Integration?.Value);
        while (read.Step())
        {
            if (filter.Tag is not { } tag || TagList.Read(read.Text(1)).Contains(tag, StringComparer.OrdinalIgnoreCase))
            {
                listed.Add(read.Int64(0));
            }
        }

        return listed;
    }

    private static List<KeptPost> Read(SqliteStatement statement)
    {
        var posts = new List<KeptPost>();
        using (statement)
        {
            while (statement.Step())
            {
                posts.Add(new KeptPost
                {
                    Message = new MessageId(statement.Guid(0)),
                    Integration = statement.GuidOrNull(1) is { } integration ? new IntegrationId(integration) : null,
                    Platform = new Platform(statement.Text(2)),
                    Text = statement.Text(3),
                    PostedAt = statement.Time(4),
                    Language = (Language)statement.Int32(5),
                    Scope = (PrivacyScope)statement.Int32(6),
                    IsPublic = statement.Boolean(7),
                    NotLearned = (NotLearned)statement.Int32(8),
                    Hashtags = TagList.Read(statement.Text(9)),
                    Mentions = TagList.Read(statement.Text(10)),
                    Engagement = new Engagement(statement.Int32(11), statement.Int32(12), statement.Int32(13)),
                    Address = statement.TextOrNull(14),
                    Importance = statement.Double(15),
                });
            }
        }

        return posts;
    }
}
