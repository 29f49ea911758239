using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Finds a person's messages about a topic, by the index of the partitions that hold words of theirs; and what no index
/// holds (outdated memories, what is hidden) by its own terms.</summary>
internal sealed class TopicFinder(SqliteConnection db, UserId user)
{
    private const string PartitionsSql = "SELECT partition FROM participants WHERE user_id = ?";
    private const string CountSql = "SELECT count(*) FROM postings WHERE partition = ? AND term = ?";

    private const string RowsSql = """
        SELECT p.seq, r.kind, r.ref FROM postings AS p JOIN rows AS r ON r.row_key = (p.partition << 32) | p.seq
        WHERE p.partition = ? AND p.term = ? AND r.user_id = ?
        """;

    private const string HasTermSql = "SELECT 1 FROM postings WHERE partition = ? AND term = ? AND seq = ?";
    private const string SourcesSql = "SELECT source FROM memory_sources WHERE memory = ?";
    private const string OutdatedSql = "SELECT id, terms FROM memories WHERE user_id = ? AND valid_to IS NOT NULL";

    // The plus keeps the engine from going through all messages of the person instead of the few that are hidden.
    private const string HiddenSql = "SELECT id, terms FROM messages WHERE deleted_at IS NOT NULL AND +user_id = ?";

    private const string HiddenMemoriesSql = """
        SELECT e.id, e.terms FROM messages AS m JOIN memory_sources AS s ON s.source = m.id JOIN memories AS e ON e.id = s.memory
        WHERE m.deleted_at IS NOT NULL AND +m.user_id = ? AND e.deleted_at IS NOT NULL
        """;

    private readonly SortedSet<long> _messages = [];

    /// <summary>The messages that have, or of which a memory has, all the terms of one reading; in the order they were stored.</summary>
    public static IReadOnlyCollection<long> Find(
        SqliteConnection db, TermHasher hasher, UserId user, ForgetSelection.Topic topic)
    {
        var finder = new TopicFinder(db, user);
        List<long> partitions = ReadNumbers(db.Use(PartitionsSql).Bind(user.Value));
        foreach (IReadOnlyList<string> reading in topic.Readings)
        {
            long[] wanted = hasher.HashAll(reading);
            if (wanted.Length == 0)
            {
                continue;
            }

            partitions.ForEach(partition => finder.Search(partition, wanted));
            finder.Match(HiddenSql, wanted, RowKind.Turn);
            finder.Match(HiddenMemoriesSql, wanted, RowKind.Memory);
            finder.Match(OutdatedSql, wanted, RowKind.Memory);
        }

        return finder._messages;
    }

    // From the rarest term on: the others are only looked up for rows that have it.
    private void Search(long partition, long[] wanted)
    {
        long rarest = wanted.MinBy(term => db.Use(CountSql).Bind(partition).Bind(term).Scalar());
        var rows = new List<(long Seq, RowKind Kind, long Ref)>();
        using (SqliteStatement read = db.Use(RowsSql).Bind(partition).Bind(rarest).Bind(user.Value))
        {
            while (read.Step())
            {
                rows.Add((read.Int64(0), (RowKind)read.Int32(1), read.Int64(2)));
            }
        }

        foreach ((long seq, RowKind kind, long reference) in rows)
        {
            if (wanted.All(term => term == rarest
                || db.Use(HasTermSql).Bind(partition).Bind(term).Bind(seq).Scalar() is not null))
            {
                Add(kind, reference);
            }
        }
    }

    private void Match(string sql, long[] wanted, RowKind kind)
    {
        var matching = new List<long>();
        using (SqliteStatement read = db.Use(sql).Bind(user.Value))
        {
            while (read.Step())
            {
                if (TermHasher.ContainsAll(read.Numbers(1), wanted))
                {
                    matching.Add(read.Int64(0));
                }
            }
        }

        matching.ForEach(reference => Add(kind, reference));
    }

    private void Add(RowKind kind, long reference)
    {
        if (kind == RowKind.Turn)
        {
            _messages.Add(reference);
        }
        else
        {
            _messages.UnionWith(ReadNumbers(db.Use(SourcesSql).Bind(reference)));
        }
    }

    private static List<long> ReadNumbers(SqliteStatement statement)
    {
        var numbers = new List<long>();
        using (statement)
        {
            while (statement.Step())
            {
                numbers.Add(statement.Int64(0));
            }
        }

        return numbers;
    }
}
