namespace Confidant.Storage.Sqlite;

/// <summary>Leases over the store.</summary>
internal sealed class SqliteLeases(SqliteStore store) : ILeases
{
    // The fence rises with every change of hands; the same owner keeps it. An empty owner is nobody.
    private const string AcquireSql = """
        INSERT INTO leases(name, owner, fence, expires_at) VALUES (?1, ?2, 1, ?3)
        ON CONFLICT(name) DO UPDATE SET fence = fence + (owner <> excluded.owner), owner = excluded.owner,
            expires_at = excluded.expires_at
        WHERE owner = excluded.owner OR expires_at <= ?4
        RETURNING fence
        """;

    private const string RenewSql = "UPDATE leases SET expires_at = ? WHERE name = ? AND owner = ? AND fence = ?";

    private const string ReleaseSql =
        "UPDATE leases SET owner = '', expires_at = 0 WHERE name = ? AND owner = ? AND fence = ?";

    /// <inheritdoc/>
    public ValueTask<Lease?> TryAcquireAsync(string name, string owner, TimeSpan life, CancellationToken cancellationToken) =>
        store.WriteAsync(
            (Name: name, Owner: owner, Life: life),
            static (context, state) =>
            {
                DateTimeOffset now = context.Now;
                DateTimeOffset expiry = now + state.Life;
                return context.Db.Use(AcquireSql).Bind(state.Name).Bind(state.Owner).Bind(expiry).Bind(now).Scalar() is { } fence
                    ? new Lease(state.Name, state.Owner, fence, expiry)
                    : null;
            },
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Lease?> TryRenewAsync(Lease lease, TimeSpan life, CancellationToken cancellationToken) =>
        store.WriteAsync(
            (Lease: lease, Life: life),
            static (context, state) =>
            {
                Lease renewed = state.Lease with { ExpiresAt = context.Now + state.Life };
                return context.Db.Use(RenewSql)
                    .Bind(renewed.ExpiresAt).Bind(renewed.Name).Bind(renewed.Owner).Bind(renewed.Fence).Run() > 0
                    ? renewed
                    : null;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(Lease lease, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            lease,
            static (context, held) =>
                context.Db.Use(ReleaseSql).Bind(held.Name).Bind(held.Owner).Bind(held.Fence).Run(),
            cancellationToken).ConfigureAwait(false);
}
