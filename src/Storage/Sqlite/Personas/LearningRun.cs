using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Lets a person's personas learn from the posts of a feed that are kept, some posts at a time: nothing is read from outside, and no
/// words leave the store for it. Where a run is done twice, or goes on after a kill, its end is the same.</summary>
internal static class LearningRun
{
    private const int PostsTogether = 500;

    private const string NextSql = """
        SELECT p.message, m.text, m.language, p.posted_at, p.importance, p.not_learned,
            m.deleted_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?3)
                AND (m.privacy_scope = 2 OR (m.privacy_scope = 0 AND m.context_type = 0)), m.message_id, m.marked_private
        FROM posts AS p JOIN messages AS m ON m.id = p.message
        WHERE p.integration = ?1 AND p.message > ?2 ORDER BY p.message LIMIT ?4
        """;

    /// <summary>Learns from the next posts of a run, and ends it after the last.</summary>
    /// <returns>The run as it is now; null where it is not to go on.</returns>
    public static SyncRun? Step(WriteContext context, (JobId Job, string Owner, IReadOnlyDictionary<MessageId, Sentiment> Feelings) request)
    {
        if (SyncClaim.FindOpen(context.Db, request.Job, request.Owner) is not { Run.Wishes: { } wishes } run
            || ProfileTable.Find(context.Db, run.Owner) is not { } profile)
        {
            return null;
        }

        if (!profile.Remembering)
        {
            SyncRunTable.Fail(context, run, SyncProblem.NotRemembering, dueAt: null);
            return SyncRunTable.Read(context.Db, run.Row).Run;
        }

        List<Candidate> posts = ReadNext(context.Db, run, context.Now);
        List<PersonaId> learners = FindLearners(context.Db, run.Owner, wishes);
        List<PersonaBlock> learned = learners.Count == 0 ? [] : posts.FindAll(static post => post.IsLearnable)
            .ConvertAll(post => new PersonaBlock(post.Message, post.PostedAt, Weigh(post, request.Feelings, wishes)));
        learners.ForEach(persona => PersonaBlocks.Learn(context, run.Owner, persona, learned));
        if (learned.Count > 0)
        {
            SyncRunTable.NotePersonas(context, run, learners);
        }

        NotLearned? reason = learned.Count > 0 ? null : learners.Count == 0 ? NotLearned.LearningOff : ReasonOf(posts);
        var progress = new PostBatch([], [], posts.Count == 0 ? run.Position : posts[^1].Message.ToString(CultureInfo.InvariantCulture));
        SyncRunTable.Count(context, run, new SyncCounts(posts.Count, 0, 0, 0, 0, learned.Count), progress, reason);
        if (posts.Count < PostsTogether)
        {
            SyncRunTable.End(context, run, dueAt: default);
        }

        SyncClaim.Renew(context, request.Job);
        return SyncRunTable.Read(context.Db, run.Row).Run;
    }

    /// <summary>The posts that the next step learns from, where their feeling counts.</summary>
    public static IReadOnlyList<PostToWeigh> ReadToWeigh(
        SqliteConnection db, PartitionKey partition, JobId job, string owner, DateTimeOffset now) =>
        SyncClaim.FindOpen(db, job, owner) is { Run.Wishes: { SentimentWeight: > 0 } wishes } run
            && partition == PartitionKey.Direct(AgentId.Any, run.Owner)
            && FindLearners(db, run.Owner, wishes).Count > 0
                ?
                [
                    .. ReadNext(db, run, now).Where(static post => post.IsLearnable)
                        .Select(static post => new PostToWeigh(post.Id, post.Text, post.Language, post.IsMarkedPrivate)),
                ]
                : [];

    private static List<PersonaId> FindLearners(SqliteConnection db, UserId user, LearningWishes wishes) =>
    [
        .. (wishes.UpdateSelf ? wishes.Targets.Prepend(PersonaId.Self) : wishes.Targets)
            .Distinct().Where(persona => PersonaTable.Learns(db, user, persona)),
    ];

    private static double Weigh(Candidate post, IReadOnlyDictionary<MessageId, Sentiment> feelings, LearningWishes wishes) =>
        PostImportance.Weigh(
            post.Importance,
            feelings.TryGetValue(post.Id, out Sentiment feeling) ? feeling : SentimentLexicon.Read(post.Text, post.Language),
            wishes.SentimentWeight);

    private static NotLearned? ReasonOf(List<Candidate> posts) =>
        posts.Find(static post => post.Verdict == NotLearned.LearningOff)?.Verdict
        ?? posts.Find(static post => post.Verdict != NotLearned.No)?.Verdict
        ?? (posts.Count > 0 ? NotLearned.LeftOut : null);

    private static List<Candidate> ReadNext(SqliteConnection db, SyncRunRow run, DateTimeOffset now)
    {
        long after = run.Position is { } position ? long.Parse(position, CultureInfo.InvariantCulture) : 0;
        var posts = new List<Candidate>();
        using SqliteStatement read = db.Use(NextSql).Bind(run.Feed).Bind(after).Bind(now).Bind(PostsTogether);
        while (read.Step())
        {
            posts.Add(new Candidate(
                read.Int64(0),
                read.Text(1),
                (Language)read.Int32(2),
                read.Time(3),
                read.Double(4),
                (NotLearned)read.Int32(5),
                read.Boolean(6),
                new MessageId(read.Guid(7)),
                read.Boolean(8)));
        }

        return posts;
    }

    private sealed record Candidate(
        long Message, string Text, Language Language, DateTimeOffset PostedAt, double Importance, NotLearned Verdict, bool IsReadable, MessageId Id,
        bool IsMarkedPrivate)
    {
        public bool IsLearnable => IsReadable && Verdict == NotLearned.No;
    }
}
