using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What the index is told about a message or a memory.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Ref">Its row.</param>
/// <param name="Source">The message it comes from; a turn's own.</param>
/// <param name="Room">Where it was said.</param>
/// <param name="Name">The name shown for its speaker.</param>
/// <param name="SaidAt">When.</param>
/// <param name="Terms">Hashes of its terms, distinct.</param>
/// <param name="WordCount">Its words.</param>
/// <param name="HasTime">Whether it names a time.</param>
internal sealed record IndexEntry(
    RowKind Kind,
    long Ref,
    long Source,
    long Room,
    string Name,
    DateTimeOffset SaidAt,
    long[] Terms,
    int WordCount,
    bool HasTime);
