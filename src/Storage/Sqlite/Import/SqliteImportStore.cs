using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Takes over memories, over the store.</summary>
internal sealed class SqliteImportStore(SqliteStore store) : IImportStore
{
    /// <inheritdoc/>
    public ValueTask<ImportCounts> ImportAsync(
        IReadOnlyList<ImportedMemory> memories, CancellationToken cancellationToken) =>
        store.WriteAsync(memories, MemoryImporter.Import, cancellationToken);
}
