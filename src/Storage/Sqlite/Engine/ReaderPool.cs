using System.Collections.Concurrent;

namespace Confidant.Storage.Sqlite;

/// <summary>A few connections that only read. A read sees one snapshot from its start to its end.</summary>
internal sealed class ReaderPool : IDisposable
{
    private const int Size = 4;
    private readonly Func<SqliteConnection> _open;
    private readonly ConcurrentStack<SqliteConnection> _idle = new();
    private readonly SemaphoreSlim _free = new(Size, Size);

    public ReaderPool(Func<SqliteConnection> open) => _open = open;

    /// <summary>Reads within one snapshot.</summary>
    public ValueTask<TResult> RunAsync<TState, TResult>(
        TState state, Func<SqliteConnection, TState, TResult> body, CancellationToken cancellationToken) =>
        RunTogetherAsync(
            (State: state, Body: body),
            static (db, read) => ValueTask.FromResult(read.Body(db, read.State)),
            cancellationToken);

    /// <summary>Reads within one snapshot, in several steps.</summary>
    public async ValueTask<TResult> RunTogetherAsync<TState, TResult>(
        TState state, Func<SqliteConnection, TState, ValueTask<TResult>> body, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        SqliteConnection? reader = null;
        bool isSound = false;
        try
        {
            reader = _idle.TryPop(out SqliteConnection? idle) ? idle : _open();
            reader.Use("BEGIN").Run();
            TResult result = await body(reader, state).ConfigureAwait(false);
            reader.Use("COMMIT").Run();
            isSound = true;
            return result;
        }
        finally
        {
            GiveBack(reader, isSound);
            _free.Release();
        }
    }

    /// <summary>Waits until nobody reads, closes every reader, and runs something before the next may read.</summary>
    public void RunWithout(Action body)
    {
        for (int i = 0; i < Size; i++)
        {
            _free.Wait();
        }

        try
        {
            Close();
            body();
        }
        finally
        {
            _free.Release(Size);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _free.Dispose();
    }

    private void GiveBack(SqliteConnection? reader, bool isSound)
    {
        if (isSound)
        {
            _idle.Push(reader!);
        }
        else
        {
            reader?.Dispose();
        }
    }

    private void Close()
    {
        while (_idle.TryPop(out SqliteConnection? reader))
        {
            reader.Dispose();
        }
    }
}
