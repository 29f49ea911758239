using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>The runs over feeds. A run that has not ended has a job; one that its person ends loses it at once.</summary>
internal static class SyncRunTable
{
    /// <summary>Deletes the runs that ended before a moment.</summary>
    public const string DropOldSql = "DELETE FROM sync_runs WHERE ended_at <= ?";

    // Posts are counted where a run has ended: for every part of a run that would take longer the more there are.
    private const string Columns = $"""
        SELECT r.run, r.integration, r.run_id, f.integration_id, r.kind, r.state, r.processed, r.added, r.edited, r.deleted, r.forgotten,
            r.learned, r.expected, iif(r.state < 2, 0, {FeedTable.KeptPosts}),
            r.personas, r.learned_nothing, r.learning_failed, r.problem, r.targets, r.update_self, r.include_analytics,
            r.sentiment_weight, r.asked_at, r.ended_at, r.file, r.position, ifnull(r.reading, r.run), r.watched, r.shown_as, f.user_id
        FROM sync_runs AS r JOIN integrations AS f ON f.integration = r.integration
        """;

    private const string OwnSql = $"{Columns} WHERE r.run_id = ? AND f.user_id = ?";
    private const string ByRowSql = $"{Columns} WHERE r.run = ?";
    private const string OfUserSql = $"{Columns} WHERE f.user_id = ? ORDER BY r.run";
    private const string OfJobSql = "SELECT sync_run FROM jobs WHERE id = ? AND sync_run IS NOT NULL";
    private const string OpenSql = "SELECT run FROM sync_runs WHERE integration = ? AND state < 2";
    private const string FilesSql = "SELECT file FROM sync_runs WHERE file IS NOT NULL AND state < 2";

    private const string InsertSql = """
        INSERT INTO sync_runs(run_id, integration, kind, file, position, reading, targets, update_self, include_analytics,
            sentiment_weight, watched, asked_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string InsertJobSql =
        "INSERT INTO jobs(kind, partition, note, sync_run, due_at, changed_at) VALUES (6, ?, x'', ?, ?, ?)";

    // What was read stays, and the next run goes on from there; an export is read from its beginning.
    private const string KeepPositionSql = """
        UPDATE integrations SET position = r.position, reading = ifnull(r.reading, r.run)
        FROM sync_runs AS r WHERE r.run = ? AND r.kind IN (1, 2) AND r.position IS NOT NULL AND integrations.integration = r.integration
        """;

    private const string CloseSql = "UPDATE sync_runs SET state = ?, problem = ?, file = NULL, ended_at = ? WHERE run = ?";
    private const string WaitSql = "UPDATE sync_runs SET state = 0, problem = ? WHERE run = ?";
    private const string BeginSql = "UPDATE sync_runs SET state = 1, problem = NULL WHERE run = ?";
    private const string DropJobSql = "DELETE FROM jobs WHERE sync_run = ?";
    private const string ProblemSql = "UPDATE integrations SET problem = ? WHERE integration = ?";
    private const string DueSql = "UPDATE integrations SET due_at = iif(is_fetched, ?, NULL) WHERE integration = ?";
    private const string SyncedSql = "UPDATE integrations SET synced_at = ?, problem = NULL WHERE integration = ?";

    private const string FullSql = """
        UPDATE integrations SET full_at = ifnull((SELECT asked_at FROM sync_runs WHERE run = ?), full_at) WHERE integration = ?
        """;

    private const string CountSql = """
        UPDATE sync_runs SET processed = processed + ?2, added = added + ?3, edited = edited + ?4, deleted = deleted + ?5,
            forgotten = forgotten + ?6, learned = learned + ?7, position = ifnull(?8, position), expected = ifnull(?9, expected),
            learned_nothing = iif(learned + ?7 > 0, NULL, ifnull(?10, learned_nothing))
        WHERE run = ?1
        """;

    private const string PersonasSql = "UPDATE sync_runs SET personas = ? WHERE run = ?";
    private const string LearningFailedSql = "UPDATE sync_runs SET learning_failed = 1 WHERE run = ?";
    private const string HasFailedLearningSql = "SELECT 1 FROM sync_runs WHERE integration = ? AND learning_failed = 1 LIMIT 1";
    private const string CaughtUpSql = "UPDATE sync_runs SET learning_failed = 0 WHERE integration = ? AND learning_failed = 1";

    /// <summary>A person's own run; null where there is none.</summary>
    public static SyncRunRow? Find(SqliteConnection db, UserId user, SyncId run) =>
        Read(db.Use(OwnSql).Bind(run.Value).Bind(user.Value)).FirstOrDefault();

    /// <summary>A run by its row, which is there.</summary>
    public static SyncRunRow Read(SqliteConnection db, long row) => Read(db.Use(ByRowSql).Bind(row))[0];

    /// <summary>All runs over a person's feeds, the oldest first.</summary>
    public static List<SyncRunRow> ReadOf(SqliteConnection db, UserId user) => Read(db.Use(OfUserSql).Bind(user.Value));

    /// <summary>The run over a feed that has not ended; null where there is none.</summary>
    public static long? FindOpen(SqliteConnection db, long feed) => db.Use(OpenSql).Bind(feed).Scalar();

    /// <summary>The files that runs which have not ended are to read.</summary>
    public static IReadOnlyList<string> ReadFiles(SqliteConnection db)
    {
        var files = new List<string>();
        using SqliteStatement read = db.Use(FilesSql);
        while (read.Step())
        {
            files.Add(read.Text(0));
        }

        return files;
    }

    /// <summary>Queues a run over a feed that has none which has not ended.</summary>
    public static void Start(
        WriteContext context, FeedRow feed, SyncId run, SyncKind kind, string? file, LearningWishes? wishes, string? watched)
    {
        bool goesOn = kind == SyncKind.Latest && feed.Position is not null;
        SqliteStatement insert = context.Db.Use(InsertSql)
            .Bind(run.Value).Bind(feed.Row).Bind((long)kind).Bind(file).Bind(goesOn ? feed.Position : null)
            .Bind(goesOn ? feed.Reading : null);
        BindWishes(insert, wishes).Bind(watched).Bind(context.Now).Run();
        long row = context.Db.LastInsertId;
        context.Db.Use(InsertJobSql)
            .Bind(PartitionTable.Resolve(context, PartitionKey.Direct(AgentId.Any, feed.User))).Bind(row)
            .Bind(context.Now).Bind(context.Now).Run();
    }

    /// <summary>Marks a run as being at work.</summary>
    public static void Begin(WriteContext context, SyncRunRow run) => context.Db.Use(BeginSql).Bind(run.Row).Run();

    /// <summary>Adds to what a run has done, and moves it on.</summary>
    public static void Count(WriteContext context, SyncRunRow run, SyncCounts counts, PostBatch? batch, NotLearned? reason) =>
        context.Db.Use(CountSql)
            .Bind(run.Row).Bind(counts.Processed).Bind(counts.New).Bind(counts.Edited).Bind(counts.Deleted).Bind(counts.Forgotten)
            .Bind(counts.Learned).Bind(batch?.Position).Bind(batch?.Expected).Bind((long?)reason).Run();

    /// <summary>Notes which personas learned.</summary>
    public static void NotePersonas(WriteContext context, SyncRunRow run, IReadOnlyCollection<PersonaId> personas) =>
        context.Db.Use(PersonasSql).Bind(PersonaNumbers.Write([.. personas])).Bind(run.Row).Run();

    /// <summary>Notes that learning failed.</summary>
    public static void NoteFailedLearning(WriteContext context, SyncRunRow run) => context.Db.Use(LearningFailedSql).Bind(run.Row).Run();

    /// <summary>Whether learning from some posts of a feed failed, and was not caught up on.</summary>
    public static bool HasFailedLearning(SqliteConnection db, long feed) => db.Use(HasFailedLearningSql).Bind(feed).Scalar() is not null;

    /// <summary>Notes that learning was caught up on.</summary>
    public static void NoteCaughtUp(WriteContext context, long feed) => context.Db.Use(CaughtUpSql).Bind(feed).Run();

    /// <summary>Ends a run well. Its job stays.</summary>
    public static void End(WriteContext context, SyncRunRow run, DateTimeOffset dueAt)
    {
        Close(context, run, SyncState.Done, problem: null);
        if (run.Run.Kind != SyncKind.Learn)
        {
            context.Db.Use(SyncedSql).Bind(context.Now).Bind(run.Feed).Run();
        }

        if (run.IsFetch)
        {
            context.Db.Use(FullSql).Bind(run.Reading).Bind(run.Feed).Run();
            context.Db.Use(DueSql).Bind(dueAt).Bind(run.Feed).Run();
        }
    }

    /// <summary>Gives a run up. Its job stays.</summary>
    public static void Fail(WriteContext context, SyncRunRow run, SyncProblem problem, DateTimeOffset? dueAt)
    {
        Close(context, run, SyncState.Failed, problem);
        context.Db.Use(ProblemSql).Bind((long)problem).Bind(run.Feed).Run();
        if (run.IsFetch && dueAt is { } next)
        {
            context.Db.Use(DueSql).Bind(next).Bind(run.Feed).Run();
        }
    }

    /// <summary>Gives the run up whose job is given up, where it is one of a run.</summary>
    public static void GiveUp(WriteContext context, JobId job)
    {
        if (context.Db.Use(OfJobSql).Bind(job.Value).Scalar() is { } row && Read(context.Db, row) is { IsOpen: true } run)
        {
            Fail(context, run, SyncProblem.HostFailed, dueAt: null);
        }
    }

    /// <summary>Lets a run wait.</summary>
    public static void Wait(WriteContext context, SyncRunRow run, SyncProblem problem)
    {
        context.Db.Use(WaitSql).Bind((long)problem).Bind(run.Row).Run();
        context.Db.Use(ProblemSql).Bind((long)problem).Bind(run.Feed).Run();
    }

    /// <summary>Ends a person's own run for them.</summary>
    public static void Cancel(WriteContext context, TurnEffect.CancelSync cancel)
    {
        if (Find(context.Db, cancel.Subject.User, cancel.Run) is { IsOpen: true } run)
        {
            Cancel(context, run);
            AuditTable.Add(context, cancel.Subject.User, "feed-cancel", 0);
        }
    }

    /// <summary>Ends the run over a feed that has not ended, where there is one.</summary>
    public static void CancelOf(WriteContext context, long feed)
    {
        if (FindOpen(context.Db, feed) is { } row)
        {
            Cancel(context, Read(context.Db, row));
        }
    }

    private static SqliteStatement BindWishes(SqliteStatement insert, LearningWishes? wishes) => wishes is null
        ? insert.BindNull().BindNull().BindNull().BindNull()
        : insert.Bind(PersonaNumbers.Write(wishes.Targets)).Bind(wishes.UpdateSelf).Bind(wishes.IncludeAnalytics).Bind(wishes.SentimentWeight);

    private static void Cancel(WriteContext context, SyncRunRow run)
    {
        Close(context, run, SyncState.Cancelled, problem: null);
        context.Db.Use(DropJobSql).Bind(run.Row).Run();
    }

    private static void Close(WriteContext context, SyncRunRow run, SyncState state, SyncProblem? problem)
    {
        context.Db.Use(KeepPositionSql).Bind(run.Row).Run();
        context.Db.Use(CloseSql).Bind((long)state).Bind((long?)problem).Bind(context.Now).Bind(run.Row).Run();
    }

    private static List<SyncRunRow> Read(SqliteStatement statement)
    {
        var runs = new List<SyncRunRow>();
        using (statement)
        {
            while (statement.Step())
            {
                runs.Add(ReadRow(statement));
            }
        }

        return runs;
    }

    private static SyncRunRow ReadRow(SqliteStatement row) => new(
        row.Int64(0),
        row.Int64(1),
        new SyncRun
        {
            Id = new SyncId(row.Guid(2)),
            Integration = new IntegrationId(row.Guid(3)),
            Kind = (SyncKind)row.Int32(4),
            State = (SyncState)row.Int32(5),
            Counts = new SyncCounts(row.Int32(6), row.Int32(7), row.Int32(8), row.Int32(9), row.Int32(10), row.Int32(11)),
            Expected = row.IsNull(12) ? null : row.Int32(12),
            TotalPosts = row.Int32(13),
            UpdatedPersonas = PersonaNumbers.Read(row.Text(14)),
            LearnedNothing = row.IsNull(15) ? null : (NotLearned)row.Int32(15),
            LearningFailed = row.Boolean(16),
            Problem = row.IsNull(17) ? null : (SyncProblem)row.Int32(17),
            Wishes = row.IsNull(18)
                ? null
                : new LearningWishes(PersonaNumbers.Read(row.Text(18)), row.Boolean(19), row.Boolean(20), row.Double(21)),
            AskedAt = row.Time(22),
            EndedAt = row.TimeOrNull(23),
        },
        new UserId(row.Guid(29)),
        row.TextOrNull(24),
        row.TextOrNull(25),
        row.Int64(26),
        row.TextOrNull(27),
        row.TextOrNull(28));
}
