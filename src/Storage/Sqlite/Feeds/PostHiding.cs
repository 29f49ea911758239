using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Begins to change many posts: those that are left out are unreadable to everybody but their author from this transaction on. They
/// are moved in the index, and those that are taken in are learned, piece by piece; see <see cref="PostJudge.SettleSome"/>.</summary>
internal static class PostHiding
{
    private const string WaitSql = "UPDATE posts SET unsettled = 1 WHERE message = ?";
    private const string LeaveOutSql = "UPDATE posts SET not_learned = ?2, unsettled = 1 WHERE message = ?1";
    private const string MessageSql = "UPDATE messages SET context_type = 2, privacy_scope = 0, learn = 0 WHERE id = ?";
    private const string RowsSql = "UPDATE rows SET context_type = 2, privacy_scope = 0 WHERE ref = ? AND kind = 1";

    private const string MemoriesSql = """
        UPDATE memories SET expires_at = ?2
        WHERE id IN (SELECT memory FROM memory_sources WHERE source = ?1) AND (expires_at IS NULL OR expires_at > ?2)
        """;

    private const string MemoryRowsSql = """
        UPDATE rows SET expires_at = ?2
        WHERE kind = 2 AND ref IN (SELECT memory FROM memory_sources WHERE source = ?1) AND (expires_at IS NULL OR expires_at > ?2)
        """;

    private const string PartitionsSql = "SELECT partition FROM participants WHERE user_id = ?";

    /// <summary>Begins to change posts of one person's.</summary>
    public static void Begin(WriteContext context, List<JudgedPost> changed, LearningRules rules)
    {
        SqliteConnection db = context.Db;
        var dependents = new Dependents(context);
        foreach (JudgedPost post in changed)
        {
            NotLearned verdict = post.Judge(rules);
            if (verdict == NotLearned.No)
            {
                db.Use(WaitSql).Bind(post.Message).Run();
                continue;
            }

            db.Use(LeaveOutSql).Bind(post.Message).Bind((long)verdict).Run();
            db.Use(MessageSql).Bind(post.Message).Run();
            db.Use(RowsSql).Bind(post.Message).Run();
            db.Use(MemoriesSql).Bind(post.Message).Bind(context.Now).Run();
            db.Use(MemoryRowsSql).Bind(post.Message).Bind(context.Now).Run();
            PersonaBlocks.Drop(db, post.Message);
            LearnJobs.Drop(context, post.Message);
            dependents.DropReplies(post.Message, answersToo: true);
        }

        dependents.Finish();
        PartitionTable.MoveEpochs(db, ReadPartitions(db, changed[0]));
    }

    private static List<long> ReadPartitions(SqliteConnection db, JudgedPost post)
    {
        var partitions = new List<long>();
        using SqliteStatement read = db.Use(PartitionsSql).Bind(post.User.Value);
        while (read.Step())
        {
            partitions.Add(read.Int64(0));
        }

        return partitions;
    }
}
