using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>Feeds are read: to the end, twice, or by a process that ends on the way.</summary>
internal sealed class Syncing(Stage stage, FeedSources sources, Feeding feeding, Forgetting forgetting)
{
    private const int PostsOfPart = 2;

    private static readonly TimeSpan _claim = TimeSpan.FromMinutes(5);

    private int _owners;

    /// <summary>Reads a feed.</summary>
    public async Task SyncAsync(Operation.Sync sync)
    {
        if (feeding.Pick(sync.Which) is not { IsPaused: false } feed)
        {
            return;
        }

        SubjectAuthority subject = await stage.World.SubjectAsync(feed.Person);
        var run = new SyncId(stage.World.Store.Ids.NewId());
        await feeding.TryAsync(
            new TurnEffect.StartSync(
                subject, run, new IntegrationId(feed.Id), sync.Kind, sync.Kind == SyncKind.Export ? "export.zip" : null, null, null),
            isPossible: true);
        SyncReading reading = await OpenAsync(run) ?? throw new Violation("a run that was started waits to be done");
        int read = int.Parse(reading.Task.Position ?? "0", CultureInfo.InvariantCulture);
        Violation.Unless(read <= (sync.Kind == SyncKind.Latest ? feed.Read : 0), "a sync passes over no post that was not read");
        bool isExport = sync.Kind == SyncKind.Export;
        List<SourcePost> there = [.. sources.Of(feed.Person, feed.Account).Select(post => isExport ? post.AsPosted() : post)];
        var expected = new SyncCounts();
        bool isFirst = true;
        foreach (SourcePost[] part in there.Skip(read).Chunk(PostsOfPart))
        {
            read += part.Length;
            SourcePost[] posts = [.. part.Where(static post => !post.IsGone)];
            var batch = new PostBatch([.. posts.Select(static post => post.ToNew())], [], At(read));
            if (await AppendAsync(reading, batch) is null)
            {
                Violation.Unless(sync.Course == SyncCourse.Forgotten && !isFirst, "a part of a run that goes on is kept");
                break;
            }

            foreach (SourcePost post in posts)
            {
                expected += await KeepAsync(feed, post, subject, isExport);
            }

            feed = isExport ? feed : Reached(feed, read);
            if (isFirst && await DisturbAsync(sync.Course, reading, batch, feed, subject, run) is var next)
            {
                if (next is null)
                {
                    return;
                }

                reading = next;
                isFirst = false;
            }
        }

        await EndAsync(sync, reading, read, there, expected);
    }

    /// <summary>Lets personas learn from a feed.</summary>
    public async Task<SyncRun> LearnAsync(FeedState feed, LearningWishes wishes)
    {
        var run = new SyncId(stage.World.Store.Ids.NewId());
        await feeding.TryAsync(
            new TurnEffect.StartSync(
                await stage.World.SubjectAsync(feed.Person), run, new IntegrationId(feed.Id), SyncKind.Learn, null, wishes, null),
            isPossible: true);
        SyncReading reading = await OpenAsync(run) ?? throw new Violation("a run that was started waits to be done");
        SyncRun ended = await stage.World.Store.Syncs.LearnAsync(reading.Job, reading.Owner, new Dictionary<MessageId, Sentiment>(), default)
            ?? throw new Violation("a run that is open learns");
        await stage.World.Store.Jobs.CompleteAsync(reading.Job, [], default);
        return ended;
    }

    private async Task EndAsync(Operation.Sync sync, SyncReading reading, int read, List<SourcePost> there, SyncCounts expected)
    {
        // An empty list is a reading, too. What is gone is told of where posts are asked for by number, or seen from its absence.
        List<SourcePost> gone = [.. there.Where(static post => post.IsGone)];
        if (sync.Kind == SyncKind.Latest)
        {
            await AppendAsync(reading, new PostBatch([], [.. gone.Select(static post => post.ExternalId)], At(read)));
        }

        ReadSpan? all = sync.Kind == SyncKind.Full ? new ReadSpan(DateTimeOffset.UnixEpoch, stage.World.Now) : null;
        SyncRun? run;
        do
        {
            run = await stage.World.Store.Syncs.EndAsync(reading.Job, reading.Owner, all, stage.World.Now, default);
        }
        while (run is { EndedAt: null });
        if (run is null)
        {
            Violation.Unless(sync.Course == SyncCourse.Forgotten, "a run that was not ended comes to its end");
            return;
        }

        expected = expected with { Deleted = sync.Kind == SyncKind.Export ? 0 : EraseGone(gone, sync.Kind == SyncKind.Full) };
        if (sync.Course is SyncCourse.Whole)
        {
            Violation.Unless(
                expected with { Learned = run.Counts.Learned } == run.Counts,
                $"a run counts what it did: {expected}, not {run.Counts}");
        }

        await stage.World.Store.Jobs.CompleteAsync(reading.Job, [], default);
    }

    /// <summary>Takes away what is gone at its source. What its person had made private or left out does not come back either, should the
    /// source show it again.</summary>
    /// <returns>How many went.</returns>
    private int EraseGone(List<SourcePost> gone, bool isFull)
    {
        List<Said> erased = [.. gone.Select(post => stage.Situation.Find(post.Number)).OfType<Said>().Where(said =>
            Table.IsLive(said, stage.World.Now) && (!isFull || said.Post is { IsLeftBehind: false }))];
        stage.Erase(erased.Select(static said => said.Number).ToHashSet());
        foreach (Said said in erased.Where(static said => said.Post is { IsMarkedPrivate: true } or { Chosen: false }))
        {
            stage.Forgotten[said.Number] = said;
        }

        if (erased.Count > 0)
        {
            stage.Situation = stage.Situation with { Buttons = stage.Situation.Buttons.RemoveAll(button => button.Person == erased[0].Person) };
        }

        return erased.Count;
    }

    /// <summary>What happens after the first part; the reading that goes on, or null where none does.</summary>
    private async Task<SyncReading?> DisturbAsync(
        SyncCourse course, SyncReading reading, PostBatch batch, FeedState feed, SubjectAuthority subject, SyncId run)
    {
        switch (course)
        {
            case SyncCourse.Repeated:
                Violation.Unless(await AppendAsync(reading, batch) is not null, "a part that comes again is no harm");
                return reading;
            case SyncCourse.Cut:
                await stage.World.Store.ReopenAsync();
                stage.World.Store.Clock.Advance(_claim * 6);
                return await OpenAsync(run) ?? throw new Violation("a run that was cut off goes on");
            case SyncCourse.TakenOver:
                stage.World.Store.Clock.Advance(_claim * 6);
                SyncReading other = await OpenAsync(run) ?? throw new Violation("a run that nobody works on is taken over");
                Violation.Unless(await AppendAsync(reading, batch) is null, "a run is one worker's at a time");
                return other;
            case SyncCourse.Cancelled:
                await feeding.TryAsync(new TurnEffect.CancelSync(subject, run), isPossible: true);
                Violation.Unless(await AppendAsync(reading, batch) is null, "a run that its person ended keeps nothing more");
                return null;
            case SyncCourse.Forgotten:
                await forgetting.ForgetAsync(new Operation.ForgetAll(feed.Person));
                return reading;
            default:
                return reading;
        }
    }

    private async Task<SyncReading?> OpenAsync(SyncId run)
    {
        string owner = $"worker {++_owners}";
        foreach (Job job in await stage.World.Store.Jobs.ClaimAsync(JobKind.SyncFeed, 100, owner, _claim, default))
        {
            PartitionAuthority authority = new PartitionAuthorityIssuer().Issue(job.Partition!.Value, PartitionPurpose.Sync);
            if (await stage.World.Store.Syncs.OpenAsync(authority, job.Id, owner, default) is { } task && task.Run.Id == run)
            {
                return new SyncReading(task, job.Id, owner);
            }
        }

        return null;
    }

    private async Task<SyncRun?> AppendAsync(SyncReading reading, PostBatch batch) =>
        await stage.World.Store.Syncs.AppendAsync(reading.Job, reading.Owner, batch, default);

    private static string At(int read) => read.ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes a post over into what should be.</summary>
    private async Task<SyncCounts> KeepAsync(FeedState feed, SourcePost post, SubjectAuthority subject, bool isExport)
    {
        stage.Changes++;
        if (stage.Forgotten.ContainsKey(post.Number))
        {
            // What would have run out by now is passed over, whatever it is.
            bool isExpired = stage.Situation.ExpiryOfNew(Place.Feeds, feed.Person, post.PostedAt) <= stage.World.Now;
            return new SyncCounts(1, 0, 0, 0, isExpired ? 0 : 1, 0);
        }

        if (stage.Situation.Find(post.Number) is not { } present)
        {
            return await AddAsync(feed, post, subject);
        }

        if (present.HiddenAt is not null || present.ExpiresAt <= stage.World.Now)
        {
            return new SyncCounts(1, 0, 0, 0, 1, 0);
        }

        present = present with { Post = present.Post! with { IsLeftBehind = false } };
        stage.Replace(present);

        // An export may be older than what is known: it opens nothing that was closed since.
        bool isPublic = post.IsPublic && (present.Post!.IsPublic || !isExport);
        return new SyncCounts(1, 0, Revise(present, post, isPublic) ? 1 : 0, 0, 0, 0);
    }

    private async Task<SyncCounts> AddAsync(FeedState feed, SourcePost post, SubjectAuthority subject)
    {
        Said said = post.ToDraft() with { Person = feed.Person };
        said = said with
        {
            Post = said.Post! with { Account = feed.Account },
            ExpiresAt = stage.Situation.ExpiryOfNew(Place.Feeds, feed.Person, post.PostedAt),
            Id = await FindIdAsync(feed, post, subject),
        };
        bool isExpired = said.ExpiresAt <= stage.World.Now;
        List<ForgetMark> marks = [.. stage.Situation.Marks.Where(mark => mark.Covers(feed.Person, post))];
        if (said.Id == Guid.Empty)
        {
            // A forget covers what had been posted by then and is read while its mark is kept.
            Violation.Unless(isExpired || marks.Count > 0, $"post {post.Number} is kept");
            return new SyncCounts(1, 0, 0, 0, isExpired ? 0 : 1, 0);
        }

        Violation.Unless(!isExpired, $"post {post.Number} is older than its person keeps words");
        Violation.Unless(
            !marks.Exists(mark => mark.IsKept(stage.World.Now)), $"post {post.Number}, which is of what was forgotten after it was posted, stays away");
        said = PostRules.Place(said, PostRules.Judge(stage.Situation, feed.Person, said.Post, post.PostedAt));
        stage.Situation = stage.Situation with { Said = stage.Situation.Said.Add(said) };
        stage.EverSaid.Add(said);
        return new SyncCounts(1, 1, 0, 0, 0, 0);
    }

    /// <summary>Takes over what changed at the source or is judged otherwise now; whether it changed there.</summary>
    private bool Revise(Said present, SourcePost post, bool isPublic)
    {
        bool isForgotten = stage.Situation.Marks.Exists(mark => mark is { Lasts: true, Canary: not null } && mark.Covers(present.Person, post));
        bool hasNewWords = !isForgotten && present.Text != post.ToDraft().Text;
        bool isEdited = hasNewWords || present.Post!.IsPublic != isPublic;
        Said revised = present with { Post = present.Post! with { IsPublic = isPublic } };
        revised = hasNewWords ? revised with { Canary = post.Canary, Phrase = post.Phrase } : revised;
        NotLearned verdict = PostRules.Judge(stage.Situation, present.Person, revised.Post!, present.SaidAt);
        if (verdict == NotLearned.LearningOff && present.Post.Verdict == NotLearned.No && !hasNewWords)
        {
            // What was learned before stays learned.
            verdict = NotLearned.No;
        }

        if (!isEdited && verdict == present.Post.Verdict)
        {
            return false;
        }

        bool staysShared = present is { Scope: Openness.Everywhere, Post.IsHandedOver: true } && !isPublic && !hasNewWords;
        revised = PostRules.Place(revised, verdict);
        revised = revised with
        {
            Scope = staysShared && verdict == NotLearned.No ? Openness.Everywhere : revised.Scope,
            IsLearned = false,
            Version = present.Version + 1,
        };
        stage.Replace(revised);
        stage.EverSaid.Add(revised);
        stage.DropReplies(new HashSet<int> { present.Number }, answersToo: true);
        return isEdited;
    }

    /// <summary>The id that the store gave a post, told by its word.</summary>
    private async Task<Guid> FindIdAsync(FeedState feed, SourcePost post, SubjectAuthority subject)
    {
        PostPage page = await stage.World.Store.Feeds.ListPostsAsync(
            subject, new PostFilter(new IntegrationId(feed.Id), null, 0, 100), default);
        HashSet<Guid> known = [.. stage.Situation.Said.Select(static said => said.Id)];
        return page.Posts.SingleOrDefault(kept => kept.Text.Contains(post.Canary, StringComparison.Ordinal) && !known.Contains(kept.Message.Value))
            ?.Message.Value ?? Guid.Empty;
    }

    private FeedState Reached(FeedState feed, int read)
    {
        if (stage.Situation.Feeds.Find(known => known.Id == feed.Id) is not { } known)
        {
            return feed;
        }

        FeedState reached = known with { Read = Math.Max(known.Read, read) };
        stage.Situation = stage.Situation with { Feeds = stage.Situation.Feeds.Replace(known, reached) };
        return reached;
    }
}
