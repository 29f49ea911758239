namespace Confidant.Storage.Sqlite;

/// <summary>Looks through the store for faults. Each look has a snapshot of its own, so that none holds the log for long.</summary>
internal sealed class StoreVerifier(SqliteStore store)
{
    // What waits to be purged is unreadable already.
    private const string SourcesSql =
        "SELECT source FROM messages WHERE source IS NOT NULL AND (expires_at IS NULL OR expires_at > ?)";

    /// <summary>Looks for every fault.</summary>
    public async ValueTask<StoreReport> VerifyAsync(CancellationToken cancellationToken)
    {
        // On the writer's thread, which alone may read the journal; whatever is read afterwards is later than its last line.
        Predicate<string> isErased = await store.WriteAsync(
            0, static (context, _) => context.Journal.Snapshot(), cancellationToken).ConfigureAwait(false);
        var problems = new List<StoreProblem>();
        long erased = await store.ReadAsync(
            (IsErased: isErased, Now: store.Time.GetUtcNow()), CountErased, cancellationToken).ConfigureAwait(false);
        Add(problems, StoreFault.ErasedMessage, erased);
        foreach ((StoreFault fault, string sql) in FaultSql.Timeless)
        {
            Add(problems, fault, await store.ReadAsync(
                sql, static (db, sql) => db.Use(sql).Scalar() ?? 0, cancellationToken).ConfigureAwait(false));
        }

        foreach ((StoreFault fault, string sql) in FaultSql.Timed)
        {
            Add(problems, fault, await store.ReadAsync(
                (Sql: sql, Now: store.Time.GetUtcNow()),
                static (db, state) => db.Use(state.Sql).Bind(state.Now).Scalar() ?? 0,
                cancellationToken).ConfigureAwait(false));
        }

        return new StoreReport(store.Time.GetUtcNow(), problems);
    }

    private static void Add(List<StoreProblem> problems, StoreFault fault, long count)
    {
        if (count > 0)
        {
            problems.Add(new StoreProblem(fault, count));
        }
    }

    private static long CountErased(SqliteConnection db, (Predicate<string> IsErased, DateTimeOffset Now) look)
    {
        long count = 0;
        using SqliteStatement read = db.Use(SourcesSql).Bind(look.Now);
        while (read.Step())
        {
            count += look.IsErased(read.Text(0)) ? 1 : 0;
        }

        return count;
    }
}
