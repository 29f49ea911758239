namespace Confidant.Storage.Sqlite;

/// <summary>Removes what rests on messages: memories, summaries, kept replies, and replies that wait to be sent.</summary>
internal sealed class Dependents(WriteContext context)
{
    private const string MemoriesSql = "SELECT memory FROM memory_sources WHERE source = ?";
    private const string HideMemorySql = "UPDATE memories SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL";
    private const string RestingSql = "SELECT reply FROM message_sources WHERE source = ? AND rests >= ?";
    private const string DeleteReplySql = "DELETE FROM messages WHERE id = ? RETURNING session";

    private const string CancelSql = """
        UPDATE outbox SET state = 2, payload = NULL, changed_at = ?
        WHERE state = 0 AND id IN (SELECT chunk FROM outbox_sources WHERE message = ?) RETURNING reply
        """;

    private const string CancelReplySql =
        "UPDATE outbox SET state = 2, payload = NULL, changed_at = ? WHERE reply = ? AND state = 0";

    private readonly SqliteConnection _db = context.Db;
    private readonly Settlement _settlement = new(context);
    private readonly HashSet<long> _replies = [];
    private readonly List<long?> _cancelled = [];

    /// <summary>The partitions that lost rows.</summary>
    public HashSet<long> Partitions { get; } = [];

    /// <summary>The sessions that lost turns.</summary>
    public HashSet<long> Sessions { get; } = [];

    /// <summary>How many memories went.</summary>
    public int Memories { get; private set; }

    /// <summary>How many replies went: kept ones, and chunks of others that waited.</summary>
    public int Replies => _replies.Count + _cancelled.Count(reply => reply is not { } kept || !_replies.Contains(kept));

    /// <summary>Deletes the memories that rest on a message.</summary>
    public void DropMemories(long message)
    {
        foreach (long memory in FindMemories(message))
        {
            _settlement.Drop(memory);
            Memories++;
        }
    }

    /// <summary>Hides the memories that rest on a message, until it is known whether they shall go.</summary>
    public void HideMemories(long message)
    {
        foreach (long memory in FindMemories(message))
        {
            _settlement.Suspend(memory);
            Memories += _db.Use(HideMemorySql).Bind(context.Now).Bind(memory).Run();
        }
    }

    /// <summary>Deletes the replies and summaries that rest on a message, and cancels chunks that do.</summary>
    /// <param name="message">The message.</param>
    /// <param name="answersToo">Also the replies that only answer it.</param>
    public void DropReplies(long message, bool answersToo)
    {
        List<long> found = FindResting(message, answersToo);
        CancelResting(message);
        found.ForEach(DropReply);
        SummaryTable.DropResting(context, message);
        SessionSummaryTable.DropResting(context, message);
    }

    /// <summary>Deletes one reply with those that rest on it, and cancels their chunks.</summary>
    public void DropReply(long reply)
    {
        var waiting = new Queue<long>([reply]);
        while (waiting.TryDequeue(out long next))
        {
            FindResting(next, answersToo: true).ForEach(waiting.Enqueue);
            CancelResting(next);
            DeleteReply(next);
            CancelChunks(next);
        }
    }

    /// <summary>Cancels the chunks of a reply that goes.</summary>
    public void CancelChunks(long reply) => _db.Use(CancelReplySql).Bind(context.Now).Bind(reply).Run();

    /// <summary>Lets what the memories that went had ended be true again, and makes turns that read the partitions be computed
    /// again.</summary>
    public void Finish()
    {
        _settlement.Finish(Partitions);
        SessionTable.Settle(_db, Sessions);
        PartitionTable.MoveEpochs(_db, Partitions);
    }

    private List<long> FindResting(long message, bool answersToo)
    {
        var found = new List<long>();
        using SqliteStatement read = _db.Use(RestingSql).Bind(message).Bind(answersToo ? 0 : 1);
        while (read.Step())
        {
            found.Add(read.Int64(0));
        }

        return found;
    }

    private void CancelResting(long message)
    {
        using SqliteStatement cancel = _db.Use(CancelSql).Bind(context.Now).Bind(message);
        while (cancel.Step())
        {
            _cancelled.Add(cancel.IsNull(0) ? null : cancel.Int64(0));
        }
    }

    private void DeleteReply(long reply)
    {
        using SqliteStatement delete = _db.Use(DeleteReplySql).Bind(reply);
        if (delete.Step())
        {
            _replies.Add(reply);
            if (!delete.IsNull(0))
            {
                Sessions.Add(delete.Int64(0));
            }
        }
    }

    private List<long> FindMemories(long message)
    {
        var found = new List<long>();
        using SqliteStatement read = _db.Use(MemoriesSql).Bind(message);
        while (read.Step())
        {
            found.Add(read.Int64(0));
        }

        return found;
    }
}
