namespace Confidant.Storage.Sqlite;

/// <summary>Writes which terms stand in which rows, many with one statement.</summary>
/// <remarks>Every term has a place of its own in the file. So those of many rows are gathered and written in the order of the file: each page
/// is then looked for, and changed, once. Used on the writer's thread only.</remarks>
internal sealed class PostingWriter(SqliteConnection db)
{
    private const int Together = 32;
    private const string OneSql = "INSERT INTO postings(partition, term, seq) VALUES (?, ?, ?)";

    private static readonly string _manySql =
        $"INSERT INTO postings(partition, term, seq) VALUES {string.Join(", ", Enumerable.Repeat("(?, ?, ?)", Together))}";

    private readonly List<(long Partition, long Term, long Seq)> _waiting = [];
    private bool _gathers;

    /// <summary>Writes the terms of a row, or gathers them.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="seq">The row's place in it.</param>
    /// <param name="terms">The terms, ascending.</param>
    public void Add(long partition, long seq, long[] terms)
    {
        foreach (long term in terms)
        {
            _waiting.Add((partition, term, seq));
        }

        if (!_gathers)
        {
            Write();
        }
    }

    /// <summary>Gathers from now on what is added, until it is written.</summary>
    public void Gather() => _gathers = true;

    /// <summary>Writes what was gathered. Whoever reads or deletes terms in the same transaction calls it first.</summary>
    public void Flush()
    {
        _waiting.Sort();
        Write();
    }

    /// <summary>The same, and gathers no more.</summary>
    public void End()
    {
        _gathers = false;
        Flush();
    }

    /// <summary>Drops what was gathered in a transaction that is rolled back.</summary>
    public void Drop()
    {
        _gathers = false;
        _waiting.Clear();
    }

    private void Write()
    {
        int written = 0;
        for (; written + Together <= _waiting.Count; written += Together)
        {
            SqliteStatement many = db.Use(_manySql);
            for (int i = 0; i < Together; i++)
            {
                (long partition, long term, long seq) = _waiting[written + i];
                many.Bind(partition).Bind(term).Bind(seq);
            }

            many.Run();
        }

        for (; written < _waiting.Count; written++)
        {
            (long partition, long term, long seq) = _waiting[written];
            db.Use(OneSql).Bind(partition).Bind(term).Bind(seq).Run();
        }

        _waiting.Clear();
    }
}
