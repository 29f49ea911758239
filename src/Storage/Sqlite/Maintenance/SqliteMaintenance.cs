namespace Confidant.Storage.Sqlite;

/// <summary>Keeps the store's files in order.</summary>
internal sealed class SqliteMaintenance(SqliteStore store) : IStoreMaintenance
{
    private const string CountSql = """
        SELECT (SELECT count(*) FROM inbox WHERE state = 2), (SELECT count(*) FROM inbox WHERE state = 0),
            (SELECT count(*) FROM outbox WHERE state = 0), (SELECT count(*) FROM jobs WHERE state = 0),
            (SELECT count(*) FROM rows WHERE vector IS NULL)
        """;

    /// <inheritdoc/>
    public ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        store.Open();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask ScrubAsync(CancellationToken cancellationToken)
    {
        // A large forget leaves pieces to erase: the files are clean only without them.
        await PurgeExpiredAsync(cancellationToken).ConfigureAwait(false);
        await store.ScrubAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<int> PurgeAsync(CancellationToken cancellationToken) =>
        await PurgeExpiredAsync(cancellationToken).ConfigureAwait(false)
            + await store.WriteAsync(0, Purger.DeleteOld, cancellationToken).ConfigureAwait(false);

    private async ValueTask<int> PurgeExpiredAsync(CancellationToken cancellationToken)
    {
        int purged = 0;
        bool hasMore = true;
        while (hasMore)
        {
            (int gone, hasMore) = await store.WriteAsync(0, Purger.EraseSome, cancellationToken).ConfigureAwait(false);
            purged += gone;
        }

        return purged;
    }

    /// <inheritdoc/>
    public async ValueTask<int> FinishForgetsAsync(CancellationToken cancellationToken)
    {
        while (await store.WriteAsync(0, PostJudge.SettleSome, cancellationToken).ConfigureAwait(false))
        {
        }

        return await store.WriteAsync(
            0,
            static (context, _) =>
            {
                PlatformDeletions.CleanUp(context);
                return SoftForgets.Finish(context, 0);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<StoreReport> VerifyAsync(CancellationToken cancellationToken) =>
        new StoreVerifier(store).VerifyAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoreHealth> CheckAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(store, static (db, store) => Count(db, store), cancellationToken);

    private static StoreHealth Count(SqliteConnection db, SqliteStore store)
    {
        using SqliteStatement read = db.Use(CountSql);
        read.Step();
        return new StoreHealth(
            store.AcceptsWrites, store.Files.Size, read.Int32(0), read.Int32(1), read.Int32(2), read.Int32(3), read.Int32(4));
    }
}
