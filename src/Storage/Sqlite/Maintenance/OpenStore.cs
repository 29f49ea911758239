namespace Confidant.Storage.Sqlite;

/// <summary>What is there while a store is open.</summary>
internal sealed record OpenStore(
    FileStream Lock, ErasureJournal Journal, TermHasher Terms, GroupCommitWriter Writer, ReaderPool Readers) : IDisposable
{
    /// <summary>Ends the writes that wait, then closes everything; the lock goes last.</summary>
    public void Dispose()
    {
        Writer.Dispose();
        Readers.Dispose();
        Journal.Dispose();
        Lock.Dispose();
    }
}
