using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What the host's syncing writes, over the store.</summary>
internal sealed class SqliteSyncStore(SqliteStore store) : ISyncStore
{
    private const string DueSql = """
        SELECT f.integration, ifnull(f.full_at < ?1, 1) FROM integrations AS f
        WHERE f.due_at <= ?2 AND f.is_paused = 0 AND NOT EXISTS (SELECT 1 FROM sync_runs AS r WHERE r.integration = f.integration AND r.state < 2)
        ORDER BY f.due_at LIMIT ?3
        """;

    private const string PutOffSql = "UPDATE integrations SET due_at = ? WHERE integration = ?";
    private const string ShownSql = "UPDATE sync_runs SET shown_as = ? WHERE run = ?";

    // Whoever has switched remembering off is asked again only then.
    private static readonly TimeSpan _restOfForgetful = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public ValueTask<int> QueueDueAsync(DateTimeOffset fullBefore, int limit, CancellationToken cancellationToken) =>
        store.WriteAsync((FullBefore: fullBefore, Limit: limit), QueueDue, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ListFilesAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(0, static (db, _) => SyncRunTable.ReadFiles(db), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SyncTask?> OpenAsync(
        PartitionAuthority authority, JobId job, string owner, CancellationToken cancellationToken) =>
        store.WriteAsync((authority.Partition, Job: job, Owner: owner), Open, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SyncRun?> AppendAsync(JobId job, string owner, PostBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return store.WriteAsync((Job: job, Owner: owner, Batch: batch), Append, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PostToWeigh>> ReadToWeighAsync(
        PartitionAuthority authority, JobId job, string owner, CancellationToken cancellationToken) => store.ReadAsync(
        (authority.Partition, Job: job, Owner: owner, Now: store.Time.GetUtcNow()),
        static (db, state) => LearningRun.ReadToWeigh(db, state.Partition, state.Job, state.Owner, state.Now),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SyncRun?> LearnAsync(
        JobId job, string owner, IReadOnlyDictionary<MessageId, Sentiment> feelings, CancellationToken cancellationToken) =>
        store.WriteAsync((Job: job, Owner: owner, Feelings: feelings), LearningRun.Step, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SyncRun?> EndAsync(
        JobId job, string owner, ReadSpan? complete, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        store.WriteAsync((Job: job, Owner: owner, Complete: complete, DueAt: dueAt), End, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SyncRun?> StopAsync(
        JobId job, string owner, SyncProblem problem, bool isGivenUp, DateTimeOffset next, CancellationToken cancellationToken) =>
        store.WriteAsync((Job: job, Owner: owner, Problem: problem, IsGivenUp: isGivenUp, Next: next), Stop, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask NoteShownAsync(JobId job, string owner, PlatformMessageId message, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (Job: job, Owner: owner, Message: message),
            static (context, state) => SyncClaim.Find(context.Db, state.Job, state.Owner) is { } run
                ? context.Db.Use(ShownSql).Bind(state.Message.Value).Bind(run.Row).Run()
                : 0,
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask SaveGrantAsync(JobId job, string owner, ReadOnlyMemory<byte> grant, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (Job: job, Owner: owner, Grant: grant),
            static (context, state) =>
            {
                if (SyncClaim.Find(context.Db, state.Job, state.Owner) is { } run)
                {
                    FeedTable.SaveGrant(context, run.Feed, state.Grant);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);

    private static int QueueDue(WriteContext context, (DateTimeOffset FullBefore, int Limit) request)
    {
        var due = new List<(long Feed, bool Full)>();
        using (SqliteStatement read = context.Db.Use(DueSql).Bind(request.FullBefore).Bind(context.Now).Bind(request.Limit))
        {
            while (read.Step())
            {
                due.Add((read.Int64(0), read.Boolean(1)));
            }
        }

        int queued = 0;
        foreach ((long row, bool isFull) in due)
        {
            FeedRow feed = FeedTable.Read(context.Db, row);
            if (ProfileTable.Find(context.Db, feed.User) is { Remembering: true })
            {
                SyncRunTable.Start(
                    context, feed, new SyncId(context.Ids.NewId()), isFull ? SyncKind.Full : SyncKind.Latest, file: null, wishes: null, watched: null);
                queued++;
            }
            else
            {
                context.Db.Use(PutOffSql).Bind(context.Now + _restOfForgetful).Bind(row).Run();
            }
        }

        return queued;
    }

    private static SyncTask? Open(WriteContext context, (PartitionKey Partition, JobId Job, string Owner) request)
    {
        if (SyncClaim.Find(context.Db, request.Job, request.Owner) is not { } run
            || request.Partition != PartitionKey.Direct(AgentId.Any, run.Owner)
            || ProfileTable.Find(context.Db, run.Owner) is not { } profile)
        {
            return null;
        }

        if (run.IsOpen)
        {
            if (!profile.Remembering)
            {
                SyncRunTable.Fail(context, run, SyncProblem.NotRemembering, dueAt: null);
            }
            else if (!SyncClaim.Try(context, request.Job))
            {
                SyncRunTable.Fail(context, run, SyncProblem.HostFailed, dueAt: null);
            }
            else
            {
                SyncRunTable.Begin(context, run);
            }

            run = SyncRunTable.Read(context.Db, run.Row) with { File = run.File };
        }

        FeedRow feed = FeedTable.Read(context.Db, run.Feed);
        return new SyncTask(run.Run, feed.Integration, profile)
        {
            Position = run.Position,
            File = run.File,
            Grant = feed.GrantBox is { } box && GrantBox.Open(context.Journal, feed.Row, box) is { } grant
                ? grant
                : default(ReadOnlyMemory<byte>?),
            PrivateChat = NoticeTable.FindChat(context.Db, run.Owner),
            Watched = run.Watched is { } watched ? ConversationKey.Parse(watched) : null,
            ShownAs = run.ShownAs is { } shown ? new PlatformMessageId(shown) : null,
        };
    }

    private static SyncRun? Append(WriteContext context, (JobId Job, string Owner, PostBatch Batch) request)
    {
        if (SyncClaim.FindOpen(context.Db, request.Job, request.Owner) is not { } run
            || ProfileTable.Find(context.Db, run.Owner) is not { } profile)
        {
            return null;
        }

        if (!profile.Remembering)
        {
            SyncRunTable.Fail(context, run, SyncProblem.NotRemembering, dueAt: null);
            return null;
        }

        var writer = new PostWriter(context, run, FeedTable.Read(context.Db, run.Feed), profile);
        SyncCounts counts = writer.Write(request.Batch);
        SyncRunTable.Count(context, run, counts, request.Batch, writer.Reason);
        if (counts.Learned > 0 && run.Run.UpdatedPersonas.Count == 0)
        {
            SyncRunTable.NotePersonas(context, run, [PersonaId.Self]);
        }

        if (writer.LearningFailed)
        {
            SyncRunTable.NoteFailedLearning(context, run);
        }

        SyncClaim.Renew(context, request.Job);
        return SyncRunTable.Read(context.Db, run.Row).Run;
    }

    private static SyncRun? End(
        WriteContext context, (JobId Job, string Owner, ReadSpan? Complete, DateTimeOffset DueAt) request)
    {
        if (SyncClaim.FindOpen(context.Db, request.Job, request.Owner) is not { } run)
        {
            return null;
        }

        if (request.Complete is { } span)
        {
            List<long> absent = PostErasure.FindAbsent(context, run, span.Since, span.Until);
            int gone = PostErasure.EraseGone(context, absent);
            SyncRunTable.Count(context, run, default(SyncCounts) with { Deleted = gone }, batch: null, reason: null);
            if (absent.Count == context.PostsAtOnce)
            {
                SyncClaim.Renew(context, request.Job);
                return SyncRunTable.Read(context.Db, run.Row).Run;
            }
        }

        CatchUp(context, run);
        SyncRunTable.End(context, run, request.DueAt);
        SyncClaim.Renew(context, request.Job);
        return SyncRunTable.Read(context.Db, run.Row).Run;
    }

    private static void CatchUp(WriteContext context, SyncRunRow run)
    {
        if (!SyncRunTable.HasFailedLearning(context.Db, run.Feed))
        {
            return;
        }

        if (SelfLearning.TryCatchUp(context, run.Owner, run.Feed) is not { } learned)
        {
            SyncRunTable.NoteFailedLearning(context, run);
            return;
        }

        SyncRunTable.NoteCaughtUp(context, run.Feed);
        SyncRunTable.Count(context, run, default(SyncCounts) with { Learned = learned }, batch: null, reason: null);
        if (learned > 0)
        {
            SyncRunTable.NotePersonas(context, run, [PersonaId.Self]);
        }
    }

    private static SyncRun? Stop(
        WriteContext context, (JobId Job, string Owner, SyncProblem Problem, bool IsGivenUp, DateTimeOffset Next) request)
    {
        if (SyncClaim.FindOpen(context.Db, request.Job, request.Owner) is not { } run)
        {
            return null;
        }

        if (request.IsGivenUp)
        {
            SyncRunTable.Fail(context, run, request.Problem, request.Next);
        }
        else
        {
            SyncRunTable.Wait(context, run, request.Problem);
            SyncClaim.Free(context, request.Job, request.Next, counts: request.Problem == SyncProblem.HostFailed);
        }

        return SyncRunTable.Read(context.Db, run.Row).Run;
    }
}
