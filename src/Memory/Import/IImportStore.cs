namespace Confidant.Memory;

/// <summary>Takes over the memories of an earlier system.</summary>
public interface IImportStore
{
    /// <summary>Stores memories in one transaction: private, in a private chat, with no group. Doing it again changes nothing.</summary>
    ValueTask<ImportCounts> ImportAsync(IReadOnlyList<ImportedMemory> memories, CancellationToken cancellationToken);
}
