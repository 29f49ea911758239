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

    private static readonly string _sourceSql = $"""
        SELECT m.id FROM messages AS m
        WHERE m.message_id = ?1 AND {SummaryRooms.Holds("m.id", 3, "(r.expires_at IS NULL OR r.expires_at > ?2)")}
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
        if (SummaryRooms.ReadEpoch(context.Db, key) != epoch
            || FindSources(context, SummaryRooms.Find(context.Db, key)!.Value, draft?.Sources ?? []) is not { } sources)
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

    // Every source has to stand in the rooms: null where one does not, and where words name no source at all.
    private static HashSet<long>? FindSources(WriteContext context, SummaryRooms rooms, IReadOnlyList<MessageId> sources)
    {
        var found = new HashSet<long>();
        foreach (MessageId source in sources)
        {
            if (rooms.BindTo(context.Db.Use(_sourceSql).Bind(source.Value).Bind(context.Now)).Scalar() is not { } id)
            {
                return null;
            }

            found.Add(id);
        }

        return found;
    }
}
