namespace Confidant.Storage;

/// <summary>The store's condition.</summary>
/// <param name="AcceptsWrites">False while there is no room.</param>
/// <param name="SizeBytes">The size of its files.</param>
/// <param name="ParkedEntries">Events that failed three times.</param>
/// <param name="PendingEntries">Events accepted and not done.</param>
/// <param name="PendingChunks">Chunks that wait to be sent.</param>
/// <param name="PendingJobs">Jobs that wait or are at work.</param>
/// <param name="PendingVectors">Rows that wait for their vector; while a candidate of a question does, words alone rank.</param>
public sealed record StoreHealth(
    bool AcceptsWrites,
    long SizeBytes,
    int ParkedEntries,
    int PendingEntries,
    int PendingChunks,
    int PendingJobs,
    int PendingVectors);
