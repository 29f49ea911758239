using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A person's own context over the store.</summary>
internal sealed class SqliteUserContextStore(SqliteStore store) : IUserContextStore
{
    /// <inheritdoc/>
    public ValueTask<UserContext> ReadAsync(Audience audience, CancellationToken cancellationToken) =>
        ReadAsync(audience, withPatterns: true, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<UserContext> ReadValuesAsync(Audience audience, CancellationToken cancellationToken) =>
        ReadAsync(audience, withPatterns: false, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<UserContext> ReadAsync(SubjectAuthority subject, CancellationToken cancellationToken) => store.ReadAsync(
        (subject.User, Now: store.Time.GetUtcNow()),
        static (db, state) => new UserContext(
            ContextReader.Read(db, state.User, state.Now), PatternReader.Read(db, state.User, state.Now), []),
        cancellationToken);

    /// <inheritdoc/>
    public async ValueTask WriteAsync(
        SubjectAuthority subject,
        ContextKind kind,
        IReadOnlyList<ContextStatement> statements,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statements.Count, kind.IsMany ? int.MaxValue : 1);
        await store.WriteAsync(
            (subject.User, Kind: kind, Statements: statements),
            static (context, state) => ContextWriter.Write(context, state.User, state.Kind, state.Statements),
            cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<UserContext> ReadAsync(Audience audience, bool withPatterns, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, WithPatterns: withPatterns, Now: store.Time.GetUtcNow()),
            static (db, state) => new UserContext(
                ContextReader.Read(db, state.Audience, state.Now),
                state.WithPatterns ? PatternReader.Read(db, state.Audience, state.Now) : InteractionPatterns.None,
                [.. state.Audience.Partitions.Select(key => new PartitionEpoch(key, PartitionTable.ReadEpoch(db, key)))]),
            cancellationToken);
}
