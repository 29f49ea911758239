namespace Confidant.Storage.Sqlite;

/// <summary>Removes what rests on messages: memories, kept replies, and replies that wait to be sent.</summary>
internal sealed class Dependents(WriteContext context)
{
    private const string MemoriesSql = "SELECT memory FROM memory_sources WHERE source = ?";
    private const string RestingSql = "SELECT reply FROM message_sources WHERE source = ? AND rests >= ?";
    private const string DeleteReplySql = "DELETE FROM messages WHERE id = ?";

    private const string CancelSql = """
        UPDATE outbox SET state = 2, payload = NULL, changed_at = ?
        WHERE state = 0 AND id IN (SELECT chunk FROM outbox_sources WHERE message = ?) RETURNING reply
        """;

    private const string WaitingSql = "SELECT id, reply FROM outbox WHERE state = 0 AND reply IS NOT NULL";
    private const string CancelOneSql = "UPDATE outbox SET state = 2, payload = NULL, changed_at = ? WHERE id = ?";

    private readonly SqliteConnection _db = context.Db;
    private readonly Settlement _settlement = new(context);
    private readonly HashSet<long> _replies = [];
    private readonly List<long?> _cancelled = [];

    /// <summary>The partitions that lost rows.</summary>
    public HashSet<long> Partitions { get; } = [];

    /// <summary>How many memories went.</summary>
    public int Memories { get; private set; }

    /// <summary>How many replies went: kept ones, and chunks of others that waited.</summary>
    public int Replies => _replies.Count + _cancelled.Count(reply => reply is not { } kept || !_replies.Contains(kept));

    /// <summary>Deletes the memories that rest on a message; what they ended is true again.</summary>
    public void DropMemories(long message)
    {
        var found = new List<long>();
        using (SqliteStatement read = _db.Use(MemoriesSql).Bind(message))
        {
            while (read.Step())
            {
                found.Add(read.Int64(0));
            }
        }

        found.ForEach(_settlement.Drop);
        Memories += found.Count;
    }

    /// <summary>Deletes the replies that rest on a message, and cancels chunks that do.</summary>
    /// <param name="message">The message.</param>
    /// <param name="answersToo">Also those that only answer it.</param>
    public void DropReplies(long message, bool answersToo)
    {
        var found = new List<long>();
        using (SqliteStatement read = _db.Use(RestingSql).Bind(message).Bind(answersToo ? 0 : 1))
        {
            while (read.Step())
            {
                found.Add(read.Int64(0));
            }
        }

        using (SqliteStatement cancel = _db.Use(CancelSql).Bind(context.Now).Bind(message))
        {
            while (cancel.Step())
            {
                _cancelled.Add(cancel.IsNull(0) ? null : cancel.Int64(0));
            }
        }

        foreach (long reply in found)
        {
            _replies.Add(reply);
            _db.Use(DeleteReplySql).Bind(reply).Run();
        }
    }

    /// <summary>Cancels the chunks of the replies that went, and makes turns that read the partitions be computed again.</summary>
    public void Finish()
    {
        if (_replies.Count > 0)
        {
            var waiting = new List<long>();
            using (SqliteStatement read = _db.Use(WaitingSql))
            {
                while (read.Step())
                {
                    if (_replies.Contains(read.Int64(1)))
                    {
                        waiting.Add(read.Int64(0));
                    }
                }
            }

            waiting.ForEach(chunk => _db.Use(CancelOneSql).Bind(context.Now).Bind(chunk).Run());
        }

        _settlement.Finish(Partitions);
        PartitionTable.MoveEpochs(_db, Partitions);
    }
}
