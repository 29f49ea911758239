using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Finds the message of a person that their "this" or "that" means.</summary>
internal static class MeantMessageFinder
{
    private const string IsLive = "deleted_at IS NULL AND (expires_at IS NULL OR expires_at > ?)";
    private const string RepliedSql = $"SELECT message_id FROM messages WHERE source = ? AND user_id = ? AND {IsLive}";

    private const string LatestSql =
        $"SELECT message_id FROM messages WHERE room = ? AND user_id = ? AND {IsLive} AND message_id <> ? ORDER BY id DESC LIMIT 1";

    /// <summary>The one replied to, if it is theirs; else their latest in the conversation; null where there is none.</summary>
    public static MessageId? Find(
        SqliteConnection db,
        UserId author,
        ConversationKey conversation,
        PlatformMessageId? repliedTo,
        MessageId? saying,
        DateTimeOffset now)
    {
        if (repliedTo is { } number)
        {
            string source = AccountNames.Of(db, MessageSource.In(conversation, number));
            if (Read(db.Use(RepliedSql).Bind(source).Bind(author.Value).Bind(now)) is { } replied)
            {
                return replied;
            }
        }

        return RoomTable.Find(db, conversation) is { } room
            ? Read(db.Use(LatestSql).Bind(room).Bind(author.Value).Bind(now).Bind(saying?.Value ?? Guid.Empty))
            : null;
    }

    private static MessageId? Read(SqliteStatement statement)
    {
        using (statement)
        {
            return statement.Step() ? new MessageId(statement.Guid(0)) : null;
        }
    }
}
