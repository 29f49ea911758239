using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Adds to what a turn rests on everything that the replies among it rest on or answer: a reply may repeat another, and
/// then goes with what that one came from.</summary>
internal static class SourceClosure
{
    // What a reply rests on is complete when it is written, so one step is enough.
    private const string BelowSql = """
        SELECT below.message_id FROM messages AS reply JOIN message_sources AS s ON s.reply = reply.id
        JOIN messages AS below ON below.id = s.source WHERE reply.message_id = ? AND reply.user_id IS NULL
        """;

    /// <summary>The turn with all that it rests on.</summary>
    public static TurnCommit Complete(SqliteConnection db, TurnCommit commit) => commit with
    {
        Reply = commit.Reply is { Sources.Count: > 0 } reply ? reply with { Sources = Complete(db, reply.Sources) } : commit.Reply,
        Replies = [.. commit.Replies.Select(draft => draft with { Sources = Complete(db, draft.Sources) })],
    };

    private static IReadOnlyList<MessageId> Complete(SqliteConnection db, IReadOnlyList<MessageId> sources)
    {
        var all = new HashSet<MessageId>(sources);
        foreach (MessageId source in sources)
        {
            using SqliteStatement read = db.Use(BelowSql).Bind(source.Value);
            while (read.Step())
            {
                all.Add(new MessageId(read.Guid(0)));
            }
        }

        return [.. all];
    }
}
