using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What a post has that a message does not.</summary>
internal static class PostTable
{
    private const string FindSql = $"""
        SELECT m.id, m.context_type, m.privacy_scope, m.deleted_at IS NOT NULL OR ifnull(m.expires_at <= ?2, 0), m.marked_private,
            p.integration IS NOT NULL, p.is_public, p.not_learned, p.chosen, p.content_hash, p.likes, p.comments, p.shares, p.importance
        FROM messages AS m JOIN posts AS p ON p.message = m.id
        WHERE m.source = ?1 AND m.agent_id = {ScopePredicate.AnyAgent}
        """;

    private const string InsertSql = """
        INSERT INTO posts(message, integration, user_id, posted_at, is_public, nature, not_learned, content_hash, hashtags, mentions,
            likes, comments, shares, address, importance, seen_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string ReplaceSql = """
        UPDATE posts SET is_public = ?2, nature = ?3, not_learned = ?4, content_hash = ?5, hashtags = ?6, mentions = ?7, likes = ?8,
            comments = ?9, shares = ?10, address = ?11, importance = ?12, seen_by = max(seen_by, ?13)
        WHERE message = ?1
        """;

    private const string EngageSql = """
        UPDATE posts SET likes = ?2, comments = ?3, shares = ?4, importance = ?5, seen_by = max(seen_by, ?6) WHERE message = ?1
        """;

    private const string LearnedSql = "SELECT not_learned = 0 FROM posts WHERE message = ?";
    private const string SeeSql = "UPDATE posts SET seen_by = ?2 WHERE message = ?1 AND seen_by < ?2";

    /// <summary>The source of a person's post: it stays the same whenever they disconnect and connect its feed.</summary>
    public static MessageSource SourceOf(UserId user, Platform platform, string externalId) =>
        new(platform, ChatOf(user), new PlatformMessageId(externalId));

    /// <summary>Where a person's posts of a platform are said.</summary>
    public static ConversationKey RoomOf(UserId user, Platform platform) =>
        new(platform, new BotAccountId("feed"), ChatOf(user), Thread: null);

    /// <summary>What tells whether a post's words, tags or kind changed; its audience is compared by itself.</summary>
    public static long Hash(WriteContext context, NewPost post) => context.Terms.Hash(string.Create(
        CultureInfo.InvariantCulture, $"{(int)post.Nature}\n{TagList.Write(post.Hashtags)}\n{TagList.Write(post.Mentions)}\n{post.Text}"));

    /// <summary>A post by its source; null where it is not kept.</summary>
    public static PostRow? Find(WriteContext context, MessageSource source)
    {
        using SqliteStatement read = context.Db.Use(FindSql).Bind(source.ToString()).Bind(context.Now);
        return read.Step()
            ? new PostRow
            {
                Message = read.Int64(0),
                Place = new PostPlace((ContextType)read.Int32(1), (PrivacyScope)read.Int32(2)),
                IsGone = read.Boolean(3),
                IsMarkedPrivate = read.Boolean(4),
                HasFeed = read.Boolean(5),
                IsPublic = read.Boolean(6),
                Verdict = (NotLearned)read.Int32(7),
                Chosen = read.IsNull(8) ? null : read.Boolean(8),
                ContentHash = read.Int64(9),
                Engagement = new Engagement(read.Int32(10), read.Int32(11), read.Int32(12)),
                Importance = read.Double(13),
            }
            : null;
    }

    /// <summary>Whether a post is learned from; null where a message is none.</summary>
    public static bool? FindLearned(SqliteConnection db, long message) =>
        db.Use(LearnedSql).Bind(message).Scalar() is { } learned ? learned == 1 : null;

    /// <summary>Writes a new post.</summary>
    public static void Insert(WriteContext context, long message, FeedRow feed, NewPost post, NotLearned verdict, long hash, long reading) =>
        context.Db.Use(InsertSql)
            .Bind(message).Bind(feed.Row).Bind(feed.User.Value).Bind(post.PostedAt).Bind(post.IsPublic).Bind((long)post.Nature)
            .Bind((long)verdict).Bind(hash).Bind(TagList.Write(post.Hashtags)).Bind(TagList.Write(post.Mentions))
            .Bind(post.Engagement.Likes).Bind(post.Engagement.Comments).Bind(post.Engagement.Shares).Bind(post.Address)
            .Bind(post.Importance).Bind(reading).Run();

    /// <summary>Writes a post as it is at its source now.</summary>
    public static void Replace(WriteContext context, long message, NewPost post, bool isPublic, NotLearned verdict, long hash, long reading) =>
        context.Db.Use(ReplaceSql)
            .Bind(message).Bind(isPublic).Bind((long)post.Nature).Bind((long)verdict).Bind(hash)
            .Bind(TagList.Write(post.Hashtags)).Bind(TagList.Write(post.Mentions))
            .Bind(post.Engagement.Likes).Bind(post.Engagement.Comments).Bind(post.Engagement.Shares).Bind(post.Address)
            .Bind(post.Importance).Bind(reading).Run();

    /// <summary>Writes what others did with a post since.</summary>
    public static void Engage(WriteContext context, long message, NewPost post, long reading) => context.Db.Use(EngageSql)
        .Bind(message).Bind(post.Engagement.Likes).Bind(post.Engagement.Comments).Bind(post.Engagement.Shares)
        .Bind(post.Importance).Bind(reading).Run();

    /// <summary>Notes that a reading came across a post.</summary>
    public static void See(WriteContext context, long message, long reading) => context.Db.Use(SeeSql).Bind(message).Bind(reading).Run();

    private static ChatId ChatOf(UserId user) => new(user.Value.ToString("N"));
}
