using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Summaries over the store.</summary>
internal sealed class SqliteSummaryStore(SqliteStore store) : ISummaryStore
{
    /// <inheritdoc/>
    public ValueTask<SummaryMaterial> ReadMaterialAsync(PartitionAuthority authority, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (authority.Partition, Now: store.Time.GetUtcNow()),
            static (db, state) => MaterialReader.Read(db, state.Partition, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask CommitAsync(
        PartitionAuthority authority, JobId job, long epoch, SummaryDraft? draft, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (authority.Partition, Job: job, Epoch: epoch, Draft: draft),
            static (context, state) => SummaryTable.Commit(context, state.Partition, state.Job, state.Epoch, state.Draft),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<SummaryReading> ReadAsync(Audience audience, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, Now: store.Time.GetUtcNow()),
            static (db, state) => SummaryReader.Read(db, state.Audience, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> RequestAsync(Audience audience, CancellationToken cancellationToken) =>
        store.WriteAsync(SummaryReader.PartitionsOf(audience), SummaryJobs.Request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> RequestDueAsync(CancellationToken cancellationToken) =>
        store.WriteAsync(0, SummaryJobs.RequestDue, cancellationToken);
}
