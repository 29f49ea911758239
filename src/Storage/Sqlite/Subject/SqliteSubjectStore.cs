using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A person's own view over the store.</summary>
internal sealed class SqliteSubjectStore(SqliteStore store) : ISubjectStore
{
    private const string CountSharedSql = """
        SELECT count(*) FROM messages WHERE user_id = ? AND privacy_scope = 2 AND context_type <> 3 AND deleted_at IS NULL
            AND (expires_at IS NULL OR expires_at > ?)
        """;

    /// <inheritdoc/>
    public ValueTask<SubjectPage> ListAsync(
        SubjectAuthority subject, SubjectFilter filter, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Filter: filter, store.Terms, Now: store.Time.GetUtcNow()),
            static (db, state) => SubjectReader.ReadPage(db, state.Terms, state.User, state.Filter, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<MemoryEntry?> FindAsync(
        SubjectAuthority subject, EntryId entry, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Entry: entry, Now: store.Time.GetUtcNow()),
            static (db, state) => SubjectReader.Find(db, state.User, state.Entry, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<SubjectExport> ExportAsync(SubjectAuthority subject, CancellationToken cancellationToken)
    {
        SubjectExport export = await store.ReadAsync(
            (subject.User, Now: store.Time.GetUtcNow()),
            static (db, state) => SubjectReader.ReadExport(db, state.User, state.Now),
            cancellationToken).ConfigureAwait(false);
        await store.WriteAsync(
            (subject.User, Rows: export.Entries.Count + export.Messages.Count),
            static (context, state) =>
            {
                AuditTable.Add(context, state.User, "export", state.Rows);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        return export;
    }

    /// <inheritdoc/>
    public ValueTask<ForgetPreview> PreviewForgetAsync(
        SubjectAuthority subject, ForgetSelection selection, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Selection: selection, store.Terms, Now: store.Time.GetUtcNow()),
            static (db, state) => ForgetPreviewer.Preview(db, state.Terms, state.User, state.Selection, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KnownAccount>> ListAccountsAsync(
        SubjectAuthority subject, CancellationToken cancellationToken) => store.ReadAsync(
        subject.User,
        static (db, user) => (IReadOnlyList<KnownAccount>)ProfileTable.ReadAccounts(db, user),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountSharedAsync(SubjectAuthority subject, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Now: store.Time.GetUtcNow()),
            static (db, state) => (int)(db.Use(CountSharedSql).Bind(state.User.Value).Bind(state.Now).Scalar() ?? 0),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SaidAboutPage> ListAboutAsync(
        SubjectAuthority subject, SubjectFilter filter, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Filter: filter, Now: store.Time.GetUtcNow()),
            static (db, state) => AboutReader.ReadPage(db, state.User, state.Filter, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MembershipQuestion>> ListMembershipQuestionsAsync(
        SubjectAuthority subject, CancellationToken cancellationToken) =>
        store.ReadAsync((subject.User, store.Time.GetUtcNow()), MembershipQuestions.Read, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> CanUndoForgetAsync(
        SubjectAuthority subject, MessageId message, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Message: message, Now: store.Time.GetUtcNow()),
            static (db, state) => SoftForgets.CanUndo(db, state.User, state.Message, state.Now),
            cancellationToken);
}
