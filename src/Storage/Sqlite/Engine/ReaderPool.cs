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
    public async ValueTask<TResult> RunAsync<TState, TResult>(
        TState state, Func<SqliteConnection, TState, TResult> body, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Run(state, body);
        }
        finally
        {
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

    private TResult Run<TState, TResult>(TState state, Func<SqliteConnection, TState, TResult> body)
    {
        SqliteConnection reader = _idle.TryPop(out SqliteConnection? idle) ? idle : _open();
        bool isSound = false;
        try
        {
            reader.Use("BEGIN").Run();
            TResult result = body(reader, state);
            reader.Use("COMMIT").Run();
            isSound = true;
            return result;
        }
        finally
        {
            if (isSound)
            {
                _idle.Push(reader);
            }
            else
            {
                reader.Dispose();
            }
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
