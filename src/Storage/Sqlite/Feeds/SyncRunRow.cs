using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A run as the store has it.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Feed">The row of its feed.</param>
/// <param name="Run">What its owner sees of it.</param>
/// <param name="Owner">Whose feed it is.</param>
/// <param name="File">The export that it reads; null for none.</param>
/// <param name="Position">Where it goes on; null to begin.</param>
/// <param name="Reading">The run that began its reading.</param>
/// <param name="Watched">Where its owner watches it.</param>
/// <param name="ShownAs">The message there.</param>
internal sealed record SyncRunRow(
    long Row, long Feed, SyncRun Run, UserId Owner, string? File, string? Position, long Reading,
    string? Watched, string? ShownAs)
{
    /// <summary>Whether it has not ended.</summary>
    public bool IsOpen => Run.State is SyncState.Waiting or SyncState.Running;

    /// <summary>Whether it asks a platform.</summary>
    public bool IsFetch => Run.Kind is SyncKind.Latest or SyncKind.Full;
}
