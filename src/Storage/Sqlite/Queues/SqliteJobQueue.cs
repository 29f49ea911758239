using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Jobs over the store. A job that ended leaves no row; one that was given up stays for the operator until a purge.</summary>
internal sealed class SqliteJobQueue(SqliteStore store) : IJobQueue
{
    // While a job is claimed, due_at is when its claim runs out.
    private const string DueSql =
        "SELECT id FROM jobs WHERE kind = ? AND state = 0 AND due_at <= ? ORDER BY id LIMIT ?";

    private const string ClaimSql = "UPDATE jobs SET owner = ?, due_at = ?, changed_at = ? WHERE id = ?";

    private const string ReadSql = """
        SELECT j.kind, j.partition, m.message_id, j.note, j.attempts, j.forgot_messages, j.forgot_memories, j.forgot_replies,
            c.session_id
        FROM jobs AS j LEFT JOIN messages AS m ON m.id = j.message LEFT JOIN chat_sessions AS c ON c.session = j.session WHERE j.id = ?
        """;

    private const string EndSql = "DELETE FROM jobs WHERE id = ?";
    private const string AttemptsSql = "SELECT attempts FROM jobs WHERE id = ? AND state = 0";

    private const string FailSql = """
        UPDATE jobs SET attempts = ?, due_at = ?, owner = NULL, state = ?, reason = ?, changed_at = ? WHERE id = ?
        """;

    private const string PostponeSql =
        "UPDATE jobs SET attempts = attempts + 1, due_at = ?, owner = NULL, changed_at = ? WHERE id = ? AND state = 0";

    private const string CountSql = "SELECT count(*) FROM jobs WHERE kind = ? AND state = 0";

    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Job>> ClaimAsync(
        JobKind kind, int limit, string owner, TimeSpan life, CancellationToken cancellationToken) =>
        store.WriteAsync((Kind: kind, Limit: limit, Owner: owner, Life: life), Claim, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PendingChunk>> CompleteAsync(
        JobId job, IReadOnlyList<OutboxDraft> replies, CancellationToken cancellationToken) =>
        store.WriteAsync(
            (Job: job, Replies: replies),
            static (context, state) => context.Db.Use(EndSql).Bind(state.Job.Value).Run() > 0
                ? OutboxTable.Write(context, state.Replies, reply: null)
                : [],
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask RecordFailureAsync(JobId job, string reason, CancellationToken cancellationToken) =>
        await store.WriteAsync((Job: job, Reason: reason), Fail, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask PostponeAsync(JobId job, TimeSpan pause, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (Job: job, Pause: pause),
            static (context, state) => context.Db.Use(PostponeSql)
                .Bind(context.Now + state.Pause).Bind(context.Now).Bind(state.Job.Value).Run(),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(JobKind kind, CancellationToken cancellationToken) =>
        store.ReadAsync(kind, static (db, which) => (int)(db.Use(CountSql).Bind((long)which).Scalar() ?? 0), cancellationToken);

    private static IReadOnlyList<Job> Claim(
        WriteContext context, (JobKind Kind, int Limit, string Owner, TimeSpan Life) request)
    {
        var due = new List<long>();
        using (SqliteStatement read = context.Db.Use(DueSql).Bind((long)request.Kind).Bind(context.Now).Bind(request.Limit))
        {
            while (read.Step())
            {
                due.Add(read.Int64(0));
            }
        }

        DateTimeOffset until = context.Now + request.Life;
        return due.ConvertAll(id =>
        {
            context.Db.Use(ClaimSql).Bind(request.Owner).Bind(until).Bind(context.Now).Bind(id).Run();
            return Read(context.Db, id);
        });
    }

    private static Job Read(SqliteConnection db, long id)
    {
        using SqliteStatement read = db.Use(ReadSql).Bind(id);
        read.Step();
        return new Job(
            new JobId(id),
            (JobKind)read.Int32(0),
            read.IsNull(1) ? null : PartitionTable.ReadKey(db, read.Int64(1)),
            read.GuidOrNull(2) is { } message ? new MessageId(message) : null,
            read.Blob(3),
            read.Int32(4))
        {
            Forgot = read.IsNull(5) ? null : new ForgetCounts(read.Int32(5), read.Int32(6), read.Int32(7)),
            Session = read.GuidOrNull(8) is { } session ? new SessionId(session) : null,
        };
    }

    private static bool Fail(WriteContext context, (JobId Job, string Reason) failure)
    {
        if (context.Db.Use(AttemptsSql).Bind(failure.Job.Value).Scalar() is not { } before)
        {
            return false;
        }

        long attempts = before + 1;
        if (attempts >= IJobQueue.MaxAttempts)
        {
            SyncRunTable.GiveUp(context, failure.Job);
        }

        DateTimeOffset due = context.Now + (_firstPause * Math.Pow(2, before));
        return context.Db.Use(FailSql)
            .Bind(attempts).Bind(due).Bind(attempts >= IJobQueue.MaxAttempts).Bind(failure.Reason).Bind(context.Now)
            .Bind(failure.Job.Value).Run() > 0;
    }
}
