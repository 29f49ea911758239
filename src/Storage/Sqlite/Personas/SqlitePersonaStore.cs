using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>People's own personas over the store.</summary>
internal sealed class SqlitePersonaStore(SqliteStore store) : IPersonaStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<UserPersona>> ListAsync(SubjectAuthority subject, CancellationToken cancellationToken) =>
        store.ReadAsync(subject.User, PersonaTable.ReadAll, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PersonaMemory?> FindAsync(
        SubjectAuthority subject, PersonaId persona, CancellationToken cancellationToken) => store.ReadAsync(
        (subject.User, Persona: persona, Now: store.Time.GetUtcNow()),
        static (db, state) => PersonaTable.Find(db, state.User, state.Persona) is { } found
            ? new PersonaMemory(found, PersonaReader.ReadMemory(db, state.User, state.Persona, state.Now))
            : null,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PostReading> ReadMemoryAsync(Audience audience, CancellationToken cancellationToken) => store.ReadAsync(
        (Audience: audience, Now: store.Time.GetUtcNow()),
        static (db, state) => PersonaReader.ReadMemory(db, state.Audience, state.Now),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PersonaMemory>> ReadOthersAsync(Audience audience, CancellationToken cancellationToken) => store.ReadAsync(
        (Audience: audience, Now: store.Time.GetUtcNow()),
        static (db, state) => PersonaReader.ReadOthers(db, state.Audience, state.Now),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PostReading> ReadPostsAsync(Audience audience, CancellationToken cancellationToken) => store.ReadAsync(
        (Audience: audience, Now: store.Time.GetUtcNow()),
        static (db, state) => PersonaReader.ReadLatest(db, state.Audience, state.Now),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OwnPost>> ReadPostsAsync(
        SubjectAuthority subject, PersonaId persona, CancellationToken cancellationToken) => store.ReadAsync(
        (subject.User, Persona: persona, Now: store.Time.GetUtcNow()),
        static (db, state) => PersonaReader.ReadLatest(db, state.User, state.Persona, state.Now),
        cancellationToken);
}
