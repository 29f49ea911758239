using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Brings what is known of statements into order after some came, went or moved: which of several that say the same is
/// shown, which have ended, which are true again.</summary>
/// <remarks>What stands at the end depends on the statements that are there and on when they were said, not on the order in which
/// they were learned or went. A transaction touches every statement before it goes or moves and after it came, then finishes.</remarks>
internal sealed class Settlement(WriteContext context)
{
    private const string EndedSql = "SELECT id FROM memories WHERE superseded_by = ?";
    private const string SourcesSql = "SELECT count(*) FROM memory_sources WHERE memory = ?";
    private const string DeleteSql = "DELETE FROM memories WHERE id = ?";

    // Without its place among the current ones, until it is settled.
    private const string SuspendSql =
        "UPDATE memories SET valid_to = said_at, superseded_by = NULL, confirms = NULL WHERE id = ? AND valid_to IS NULL";

    private readonly SqliteConnection _db = context.Db;
    private readonly HashSet<(ScopeKey Key, long Hash)> _groups = [];
    private readonly HashSet<(ScopeKey Key, string Attribute, StatementOrder Order)> _attributes = [];
    private readonly HashSet<long> _relearn = [];
    private readonly HashSet<long> _partitions = [];

    /// <summary>Notes a statement as it stands, with all that it may end or have ended.</summary>
    public void Touch(long memory)
    {
        if (StatementRow.Find(_db, memory) is not { } row)
        {
            return;
        }

        _groups.Add((row.Key, row.Hash));
        if (row.Attribute is { } attribute)
        {
            _attributes.Add((row.Key, attribute, row.Order));
        }

        foreach (long ended in ReadEnded(memory))
        {
            if (StatementRow.Find(_db, ended) is { } other)
            {
                _groups.Add((other.Key, other.Hash));
            }
        }

        _groups.UnionWith(row.ReadCorrected(_db).Select(static other => (other.Key, other.Hash)));
    }

    /// <summary>Takes a statement out of the index and from among the current ones, until it is settled.</summary>
    public void Suspend(long memory)
    {
        Touch(memory);
        if (StatementRow.Find(_db, memory) is { } row)
        {
            _partitions.UnionWith(RowIndex.Remove(context, RowKind.Memory, memory, row.Terms));
            _db.Use(SuspendSql).Bind(memory).Run();
        }
    }

    /// <summary>Deletes a statement. Where it rested on other messages too, they are learned from again.</summary>
    public void Drop(long memory)
    {
        if (_db.Use(SourcesSql).Bind(memory).Scalar() > 1 && StatementRow.Find(_db, memory) is { } row)
        {
            _relearn.Add(row.Order.Message);
        }

        Displace(memory);
    }

    /// <summary>Deletes a statement for another's sake.</summary>
    public void Displace(long memory)
    {
        Suspend(memory);
        _db.Use(DeleteSql).Bind(memory).Run();
    }

    /// <summary>Settles all that was touched.</summary>
    /// <param name="partitions">Receives the partitions that lost or gained rows.</param>
    public void Finish(ISet<long> partitions)
    {
        foreach ((ScopeKey key, string attribute, StatementOrder order) in _attributes)
        {
            // A value is ended by the next one, so what comes or goes concerns the one before it and no other.
            if (StatementRow.FindValueBefore(_db, key, attribute, order, context.Now) is { } before)
            {
                _groups.Add((key, before));
            }
        }

        foreach ((ScopeKey key, long hash) in _groups)
        {
            StatementGroup.Settle(context, key, hash, _partitions);
        }

        foreach (long message in _relearn)
        {
            LearnJobs.Requeue(context, message);
        }

        partitions.UnionWith(_partitions);
        _groups.Clear();
        _attributes.Clear();
        _relearn.Clear();
        _partitions.Clear();
    }

    private List<long> ReadEnded(long memory)
    {
        var ended = new List<long>();
        using SqliteStatement read = _db.Use(EndedSql).Bind(memory);
        while (read.Step())
        {
            ended.Add(read.Int64(0));
        }

        return ended;
    }
}
