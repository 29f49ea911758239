using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Claims over the store.</summary>
internal sealed class SqliteClaimStore(SqliteStore store) : IClaimStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IdentityClaim>> ListAsync(SubjectAuthority subject, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Now: store.Time.GetUtcNow()),
            static (db, state) => ClaimReader.Read(db, state.User, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IdentityClaim>> ListOfPersonAsync(
        SubjectAuthority subject, CancellationToken cancellationToken) => store.ReadAsync(
        (subject.User, Now: store.Time.GetUtcNow()),
        static (db, state) => ClaimReader.ReadOfPerson(db, state.User, state.Now),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool?> HasNamesakeAsync(SubjectAuthority subject, CancellationToken cancellationToken) =>
        store.ReadAsync(subject.User, Namesakes.Look, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<LinkCandidate?> FindHolderToProposeLinkAsync(
        SubjectAuthority prover, ClaimValue value, CancellationToken cancellationToken) => store.ReadAsync(
        (prover.User, Value: value),
        static (db, state) => ClaimTable.FindHolder(db, state.Value) is { } holder && holder != state.User
                && ProfileTable.Find(db, holder) is { } profile
            ? new LinkCandidate(holder, profile.Account)
            : null,
        cancellationToken);
}
