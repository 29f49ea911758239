using System.Collections.Concurrent;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>The only writer: a thread that puts what is queued into one transaction with one flush, each unit in a savepoint of
/// its own, and tells the callers only after the commit.</summary>
internal sealed class GroupCommitWriter : IDisposable
{
    private const int QueueLength = 4096;
    private const int LargestBatch = 512;
    private readonly WriteContext _context;
    private readonly ConcurrentQueue<WriteUnit> _queue = new();
    private readonly SemaphoreSlim _room = new(QueueLength, QueueLength);
    private readonly AutoResetEvent _wake = new(false);
    private readonly Thread _thread;
    private volatile bool _stopping;
    private volatile bool _acceptsWrites = true;

    public GroupCommitWriter(WriteContext context)
    {
        _context = context;
        _thread = new Thread(Loop) { IsBackground = true, Name = "Store writer" };
        _thread.Start();
    }

    /// <summary>False from the moment the store was full until a write succeeds.</summary>
    public bool AcceptsWrites => _acceptsWrites;

    /// <summary>Runs a unit within a shared transaction; when it returns, the result is on disk.</summary>
    public ValueTask<TResult> RunAsync<TState, TResult>(
        TState state, Func<WriteContext, TState, TResult> body, CancellationToken cancellationToken) =>
        EnqueueAsync(new WriteUnit<TState, TResult>(state, body, isExclusive: false, cancellationToken));

    /// <summary>Runs a unit by itself, outside any transaction.</summary>
    public ValueTask<TResult> RunExclusiveAsync<TState, TResult>(
        TState state, Func<WriteContext, TState, TResult> body, CancellationToken cancellationToken) =>
        EnqueueAsync(new WriteUnit<TState, TResult>(state, body, isExclusive: true, cancellationToken));

    /// <summary>Ends what is queued, then the thread.</summary>
    public void Dispose()
    {
        _stopping = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
        _room.Dispose();
        _context.Db.Dispose();
    }

    private async ValueTask<TResult> EnqueueAsync<TState, TResult>(WriteUnit<TState, TResult> unit)
    {
        ObjectDisposedException.ThrowIf(_stopping, this);
        await _room.WaitAsync(unit.CancellationToken).ConfigureAwait(false);
        _queue.Enqueue(unit);
        _wake.Set();
        return await unit.Task.ConfigureAwait(false);
    }

    private void Loop()
    {
        var batch = new List<WriteUnit>(LargestBatch);
        while (true)
        {
            Collect(batch);
            if (batch.Count > 0)
            {
                Run(batch);
                _context.TrimCaches();
            }
            else if (_stopping)
            {
                return;
            }
            else
            {
                _wake.WaitOne();
            }
        }
    }

    private void Collect(List<WriteUnit> batch)
    {
        batch.Clear();
        while (batch.Count < LargestBatch && _queue.TryPeek(out WriteUnit? next))
        {
            if (next.IsExclusive && batch.Count > 0)
            {
                return;
            }

            _queue.TryDequeue(out _);
            _room.Release();
            batch.Add(next);
            if (next.IsExclusive)
            {
                return;
            }
        }
    }

    private void Run(List<WriteUnit> batch)
    {
        if (batch[0].IsExclusive)
        {
            RunExclusive(batch[0]);
            return;
        }

        if (!RunTogether(batch, out List<WriteUnit> again))
        {
            foreach (WriteUnit unit in again)
            {
                RunTogether([unit], out _);
            }
        }
    }

    // False where an error took the whole transaction with it: what did not cause it is to run again, one by one.
    private bool RunTogether(List<WriteUnit> batch, out List<WriteUnit> again)
    {
        again = [];
        var ran = new List<WriteUnit>(batch.Count);
        long journalMark = _context.Journal.Length;
        try
        {
            _context.Db.Use("BEGIN IMMEDIATE").Run();
            for (int i = 0; i < batch.Count; i++)
            {
                if (!TryRun(batch[i], isAlone: batch.Count == 1, ran))
                {
                    again.AddRange(ran);
                    again.AddRange(batch.Skip(i + 1));
                    _context.Journal.RollBack(journalMark);
                    return false;
                }
            }

            _context.Db.Use("COMMIT").Run();
        }
        catch (Exception error) when (error is SqliteException or StoreFullException)
        {
            RollBack(journalMark);
            Note(error);
            batch.ForEach(unit => unit.Fail(error));
            return true;
        }

        if (ran.Count > 0)
        {
            _acceptsWrites = true;
        }

        ran.ForEach(static unit => unit.Complete());
        return true;
    }

    // False where the transaction is gone.
    private bool TryRun(WriteUnit unit, bool isAlone, List<WriteUnit> ran)
    {
        if (unit.CancellationToken.IsCancellationRequested)
        {
            unit.Fail(new OperationCanceledException(unit.CancellationToken));
            return true;
        }

        long journalMark = _context.Journal.Length;
        bool saved = false;
        try
        {
            if (!isAlone)
            {
                _context.Db.Use("SAVEPOINT unit").Run();
                saved = true;
            }

            unit.Execute(_context);
            if (saved)
            {
                _context.Db.Use("RELEASE unit").Run();
            }

            ran.Add(unit);
            return true;
        }
#pragma warning disable CA1031 // Whatever one unit throws belongs to its caller; the others of the batch go on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            bool isGone = _context.Db.IsAutoCommit;
            if (!isGone)
            {
                _context.Db.Execute(saved ? "ROLLBACK TO unit; RELEASE unit" : "ROLLBACK; BEGIN IMMEDIATE");
            }

            _context.Journal.RollBack(journalMark);
            _context.DropCaches();
            Note(error);
            unit.Fail(error);
            return !isGone;
        }
    }

    private void RunExclusive(WriteUnit unit)
    {
        try
        {
            unit.CancellationToken.ThrowIfCancellationRequested();
            unit.Execute(_context);
            unit.Complete();
        }
#pragma warning disable CA1031 // Whatever it throws belongs to its caller; the writer goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            RollBack(_context.Journal.Length);
            unit.Fail(error);
        }
    }

    private void RollBack(long journalMark)
    {
        if (!_context.Db.IsAutoCommit)
        {
            _context.Db.Execute("ROLLBACK");
        }

        _context.Journal.RollBack(journalMark);
        _context.DropCaches();
    }

    private void Note(Exception error)
    {
        if (error is StoreFullException)
        {
            _acceptsWrites = false;
        }
    }
}
