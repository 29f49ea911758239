using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A claim on the job of a run: nothing is committed for a run without it.</summary>
internal static class SyncClaim
{
    private const string FindSql = "SELECT sync_run FROM jobs WHERE id = ? AND owner = ? AND state = 0 AND kind = 6";
    private const string RenewSql = "UPDATE jobs SET due_at = ?, attempts = 0, changed_at = ? WHERE id = ?";
    private const string TrySql = "UPDATE jobs SET attempts = attempts + 1, due_at = ? WHERE id = ? RETURNING attempts";
    private const string FreeSql = "UPDATE jobs SET owner = NULL, due_at = ?, attempts = iif(?, attempts, 0), changed_at = ? WHERE id = ?";

    // Longer than any batch takes, also where its platform lets the reader wait; what a killed host was at work on comes back this soon.
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(2);

    /// <summary>The run of a job that is claimed by somebody; null where it is not, or not any more.</summary>
    public static SyncRunRow? Find(SqliteConnection db, JobId job, string owner) =>
        db.Use(FindSql).Bind(job.Value).Bind(owner).Scalar() is { } run ? SyncRunTable.Read(db, run) : null;

    /// <summary>The same, where the run has not ended.</summary>
    public static SyncRunRow? FindOpen(SqliteConnection db, JobId job, string owner) => Find(db, job, owner) is { IsOpen: true } run ? run : null;

    /// <summary>Makes the claim last again: the run goes on well.</summary>
    public static void Renew(WriteContext context, JobId job) =>
        context.Db.Use(RenewSql).Bind(context.Now + _life).Bind(context.Now).Bind(job.Value).Run();

    /// <summary>Counts an attempt that may end with the process; false where there were too many that got nowhere.</summary>
    public static bool Try(WriteContext context, JobId job) =>
        context.Db.Use(TrySql).Bind(context.Now + _life).Bind(job.Value).Scalar() <= IJobQueue.MaxAttempts;

    /// <summary>Lets a job wait until a moment.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="job">The job.</param>
    /// <param name="until">When it is due.</param>
    /// <param name="counts">Whether what stopped it counts as an attempt that got nowhere.</param>
    public static void Free(WriteContext context, JobId job, DateTimeOffset until, bool counts) =>
        context.Db.Use(FreeSql).Bind(until).Bind(counts).Bind(context.Now).Bind(job.Value).Run();
}
