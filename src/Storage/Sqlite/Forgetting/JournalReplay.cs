namespace Confidant.Storage.Sqlite;

/// <summary>Erases what an older backup brought back.</summary>
internal static class JournalReplay
{
    private const string SourcesSql = "SELECT id, source FROM messages WHERE source IS NOT NULL";

    /// <summary>Applies the journal's lines that this store has not seen.</summary>
    public static void Run(WriteContext context)
    {
        long applied = MetaTable.Read(context.Db, MetaTable.AppliedErasures);
        if (applied == context.Journal.Length)
        {
            return;
        }

        // Fewer lines than were applied: the journal is another one, so all of it counts.
        Predicate<string> isErased = context.Journal.LinesFrom(applied < context.Journal.Length ? applied : 0);
        var erased = new List<long>();
        using (SqliteStatement read = context.Db.Use(SourcesSql))
        {
            while (read.Step())
            {
                if (isErased(read.Text(1)))
                {
                    erased.Add(read.Int64(0));
                }
            }
        }

        context.Db.Execute("BEGIN IMMEDIATE");
        MessageEraser.Erase(context, erased, replies: []);
        AgentErasure.Replay(context.Db, isErased);
        ClaimErasure.Replay(context.Db, isErased);
        FeedErasure.Replay(context, isErased);
        PersonaErasure.Replay(context.Db, isErased);
        MetaTable.Write(context.Db, MetaTable.AppliedErasures, context.Journal.Length);
        context.Db.Execute("COMMIT");
    }
}
