using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Writes summaries, and takes those away that rest on what went or changed.</summary>
internal static class SummaryTable
{
    private const string DropOneSql = "DELETE FROM summaries WHERE partition = ?";

    private const string DropRestingSql = """
        DELETE FROM summaries WHERE id IN (SELECT summary FROM summary_sources WHERE source = ?) RETURNING partition
        """;

    private const string InsertSql = "INSERT INTO summaries(partition, text, tone, language, made_at) VALUES (?, ?, ?, ?, ?)";
    private const string InsertSourceSql = "INSERT INTO summary_sources(summary, source) VALUES (?, ?)";
    private const string CountedSql = "UPDATE partitions SET unsummarised = 0 WHERE partition = ?";
    private const string EndJobSql = "DELETE FROM jobs WHERE id = ?";
    private const string FreeJobSql = "UPDATE jobs SET owner = NULL, due_at = ? WHERE id = ?";

    private const string SourceSql = """
        SELECT m.id FROM messages AS m JOIN rows AS r ON r.ref = m.id AND r.kind = 1
        WHERE m.message_id = ? AND r.row_key BETWEEN ? AND ? AND (r.expires_at IS NULL OR r.expires_at > ?)
        """;

    /// <summary>Deletes the summaries that rest on a message, and has them made anew.</summary>
    public static void DropResting(WriteContext context, long message)
    {
        var partitions = new List<long>();
        using (SqliteStatement drop = context.Db.Use(DropRestingSql).Bind(message))
        {
            while (drop.Step())
            {
                partitions.Add(drop.Int64(0));
            }
        }

        partitions.ForEach(partition => SummaryJobs.Queue(context, partition));
    }

    /// <summary>Replaces a partition's summary and ends the job; frees the job where the summary is outdated.</summary>
    /// <returns>Whether it was replaced.</returns>
    public static bool Commit(WriteContext context, PartitionKey key, JobId job, long epoch, SummaryDraft? draft)
    {
        long partition = PartitionTable.Resolve(context, key);
        if (PartitionTable.ReadEpoch(context.Db, key) != epoch
            || FindSources(context, partition, draft?.Sources ?? []) is not { } sources)
        {
            context.Db.Use(FreeJobSql).Bind(context.Now).Bind(job.Value).Run();
            return false;
        }

        if (context.Db.Use(EndJobSql).Bind(job.Value).Run() == 0)
        {
            return false;
        }

        context.Db.Use(DropOneSql).Bind(partition).Run();
        context.Db.Use(CountedSql).Bind(partition).Run();
        if (draft is not null)
        {
            context.Db.Use(InsertSql)
                .Bind(partition).Bind(draft.Text).Bind(draft.Tone).Bind((long)draft.Language).Bind(context.Now).Run();
            long summary = context.Db.LastInsertId;
            foreach (long source in sources)
            {
                context.Db.Use(InsertSourceSql).Bind(summary).Bind(source).Run();
            }
        }

        return true;
    }

    // Every source has to stand in the partition: null where one does not, and where words name no source at all.
    private static HashSet<long>? FindSources(WriteContext context, long partition, IReadOnlyList<MessageId> sources)
    {
        var found = new HashSet<long>();
        foreach (MessageId source in sources)
        {
            long? row = context.Db.Use(SourceSql)
                .Bind(source.Value).Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition, RowKey.FirstMemory)).Bind(context.Now)
                .Scalar();
            if (row is not { } id)
            {
                return null;
            }

            found.Add(id);
        }

        return found;
    }
}
