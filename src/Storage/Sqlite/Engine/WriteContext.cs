using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>What a unit of work has at hand on the writer's thread.</summary>
internal sealed class WriteContext(
    SqliteConnection db, TermHasher terms, ErasureJournal journal, IIdGenerator ids, TimeProvider time)
{
    public SqliteConnection Db { get; } = db;

    public TermHasher Terms { get; } = terms;

    public ErasureJournal Journal { get; } = journal;

    public IIdGenerator Ids { get; } = ids;

    /// <summary>Which terms stand in which rows.</summary>
    public PostingWriter Postings { get; } = new(db);

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>How many posts one transaction judges anew, or erases: it holds everybody else up.</summary>
    public required int PostsAtOnce { get; init; }

    /// <summary>Row numbers of rooms, as far as they are known.</summary>
    public Dictionary<Room, long> Rooms { get; } = [];

    /// <summary>Row numbers of partitions, as far as they are known.</summary>
    public Dictionary<PartitionKey, long> Partitions { get; } = [];

    /// <summary>The account that is not written, see <see cref="AccountNames"/>; null where it was not read yet.</summary>
    public string? UnmarkedAccount { get; set; }

    /// <summary>Drops what was remembered from a transaction that was rolled back.</summary>
    public void DropCaches()
    {
        Postings.Drop();
        Rooms.Clear();
        Partitions.Clear();
        UnmarkedAccount = null;
    }

    /// <summary>Keeps the caches from growing with every chat there ever was.</summary>
    public void TrimCaches()
    {
        const int Most = 100_000;
        if (Rooms.Count > Most || Partitions.Count > Most)
        {
            DropCaches();
        }
    }
}
