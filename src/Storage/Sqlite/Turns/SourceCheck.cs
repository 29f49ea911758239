using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Tells whether everything that a turn's words rest on may still be read by their audience.</summary>
internal static class SourceCheck
{
    private const string ExistsSql =
        "SELECT 1 FROM messages WHERE message_id = ? AND deleted_at IS NULL AND (expires_at IS NULL OR expires_at > ?)";

    private static readonly IReadOnlyDictionary<AudienceKind, string> _readableSql = ScopePredicate.ForEach(kind => $"""
        SELECT 1 FROM messages AS m
        WHERE m.message_id = ?6 AND ({ScopePredicate.AllowsSource(kind, "m")} OR {ScopePredicate.AllowsReply(kind, "m")})
        """);

    /// <summary>Checks the reply, the chunks, and the message that is answered.</summary>
    public static bool AllReadable(SqliteConnection db, DateTimeOffset now, TurnCommit commit)
    {
        if (commit.Reply?.InReplyTo is { } answered && !Exists(db, answered, now))
        {
            return false;
        }

        var seen = new HashSet<MessageId>(commit.Reply?.Sources ?? []);
        foreach (OutboxDraft draft in commit.Replies)
        {
            seen.UnionWith(draft.Sources);
        }

        foreach (MessageId source in seen)
        {
            bool isReadable = commit.Audience is { } audience
                ? db.Use(_readableSql[audience.Kind]).BindAudience(audience, now).Bind(source.Value).Scalar() is not null
                : Exists(db, source, now);
            if (!isReadable)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Exists(SqliteConnection db, MessageId message, DateTimeOffset now) =>
        db.Use(ExistsSql).Bind(message.Value).Bind(now).Scalar() is not null;
}
