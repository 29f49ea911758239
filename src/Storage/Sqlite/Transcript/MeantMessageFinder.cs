using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Finds the message of a person that their "this" or "that" means.</summary>
internal static class MeantMessageFinder
{
    private const string IsLive = "deleted_at IS NULL AND (expires_at IS NULL OR expires_at > ?)";
    private const string RepliedSql = $"SELECT message_id FROM messages WHERE source = ? AND +user_id = ? AND {IsLive}";

    // "That" is what somebody told, also where they asked something since.
    private static readonly string _toldSql = Latest("AND rtrim(text) NOT LIKE '%?'");
    private static readonly string _latestSql = Latest("");

    /// <summary>The one replied to, if it is theirs; else their latest in the conversation that is no question, or else their latest
    /// question; null where there is none.</summary>
    public static MessageId? Find(
        SqliteConnection db,
        UserId author,
        ConversationKey conversation,
        PlatformMessageId? repliedTo,
        MessageId? saying,
        DateTimeOffset now)
    {
        if (repliedTo is { } number && FindOwn(db, author, MessageSource.In(conversation, number), now) is { } replied)
        {
            return replied;
        }

        return RoomTable.Find(db, conversation) is { } room
            ? ReadLatest(db, _toldSql, room, author, saying, now) ?? ReadLatest(db, _latestSql, room, author, saying, now)
            : null;
    }

    /// <summary>A person's message of a source; null where there is none.</summary>
    public static MessageId? FindOwn(SqliteConnection db, UserId author, MessageSource source, DateTimeOffset now) =>
        Read(db.Use(RepliedSql).Bind(AccountNames.Of(db, source)).Bind(author.Value).Bind(now));

    private static string Latest(string condition) => $"""
        SELECT message_id FROM messages WHERE room = ? AND user_id = ? AND {IsLive} AND message_id <> ? {condition}
        ORDER BY id DESC LIMIT 1
        """;

    private static MessageId? ReadLatest(
        SqliteConnection db, string sql, long room, UserId author, MessageId? saying, DateTimeOffset now) =>
        Read(db.Use(sql).Bind(room).Bind(author.Value).Bind(now).Bind(saying?.Value ?? Guid.Empty));

    private static MessageId? Read(SqliteStatement statement)
    {
        using (statement)
        {
            return statement.Step() ? new MessageId(statement.Guid(0)) : null;
        }
    }
}
