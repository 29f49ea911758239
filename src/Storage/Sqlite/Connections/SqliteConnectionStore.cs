namespace Confidant.Storage.Sqlite;

/// <summary>What connections keep, over the store.</summary>
internal sealed class SqliteConnectionStore(SqliteStore store) : IConnectionStore
{
    private const string FindSql = "SELECT value FROM connections WHERE name = ?";
    private const string KeepSql = "INSERT INTO connections(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value";
    private const string RemoveSql = "DELETE FROM connections WHERE name = ?";

    /// <inheritdoc/>
    public ValueTask<string?> ReadAsync(string name, CancellationToken cancellationToken) =>
        store.ReadAsync(
            name,
            static (db, wanted) =>
            {
                using SqliteStatement read = db.Use(FindSql).Bind(wanted);
                return read.Step() ? read.Text(0) : null;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask WriteAsync(string name, string? value, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (name, value),
            static (context, change) =>
            {
                if (change.value is null)
                {
                    context.Db.Use(RemoveSql).Bind(change.name).Run();
                }
                else
                {
                    context.Db.Use(KeepSql).Bind(change.name).Bind(change.value).Run();
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
}
