using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Storage.Sqlite;

/// <summary>The open store: one writer, a few readers. The ports are written on top of it.</summary>
internal sealed class SqliteStore(IOptions<StorageOptions> options, IIdGenerator ids, TimeProvider time)
    : IDisposable, IAsyncDisposable
{
    private OpenStore? _open;

    public TimeProvider Time { get; } = time;

    public StoreFiles Files { get; } = new(options.Value);

    public TermHasher Terms => Opened.Terms;

    public ErasureJournal Journal => Opened.Journal;

    public bool AcceptsWrites => Opened.Writer.AcceptsWrites;

    private OpenStore Opened => _open ?? throw new InvalidOperationException("The store is used before it was opened.");

    /// <summary>Opens the files; see <see cref="IStoreMaintenance.OpenAsync"/>.</summary>
    public void Open()
    {
        if (_open is not null)
        {
            throw new InvalidOperationException("The store is open.");
        }

        _open = StoreOpener.Open(Files, options.Value, ids, Time);
    }

    /// <summary>Runs a unit of work in a transaction; its result is on disk when this returns.</summary>
    public ValueTask<TResult> WriteAsync<TState, TResult>(
        TState state, Func<WriteContext, TState, TResult> body, CancellationToken cancellationToken) =>
        Opened.Writer.RunAsync(state, body, cancellationToken);

    /// <summary>Reads one snapshot.</summary>
    public ValueTask<TResult> ReadAsync<TState, TResult>(
        TState state, Func<SqliteConnection, TState, TResult> body, CancellationToken cancellationToken) =>
        Opened.Readers.RunAsync(state, body, cancellationToken);

    /// <summary>Reads one snapshot in several steps.</summary>
    public ValueTask<TResult> ReadTogetherAsync<TState, TResult>(
        TState state, Func<SqliteConnection, TState, ValueTask<TResult>> body, CancellationToken cancellationToken) =>
        Opened.Readers.RunTogetherAsync(state, body, cancellationToken);

    /// <summary>Rebuilds every file without what was deleted, with nobody reading or writing meanwhile.</summary>
    public async ValueTask ScrubAsync(CancellationToken cancellationToken) =>
        await Opened.Writer.RunExclusiveAsync(Opened.Readers, StoreScrubber.Scrub, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public void Dispose()
    {
        _open?.Dispose();
        _open = null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
