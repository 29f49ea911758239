using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Keeps the posts of one batch: tells new ones from edits and from what is known, and lets <c>self</c> learn.</summary>
internal sealed class PostWriter(WriteContext context, SyncRunRow run, FeedRow feed, UserProfile owner)
{
    private readonly LearningRules _rules = LearningRules.Read(context.Db, feed.User);
    private readonly PostChanger _changer = new(context);
    private readonly List<PersonaBlock> _learned = [];
    private SyncCounts _counts;

    /// <summary>Why nothing was learned of the posts that were new or changed; null where some was, or there were none.</summary>
    public NotLearned? Reason { get; private set; }

    /// <summary>Whether <c>self</c> could not learn; the posts are kept.</summary>
    public bool LearningFailed { get; private set; }

    /// <summary>Keeps a batch.</summary>
    /// <returns>What was done.</returns>
    public SyncCounts Write(PostBatch batch)
    {
        context.Postings.Gather();
        foreach (NewPost post in batch.Posts)
        {
            _counts = _counts with { Processed = _counts.Processed + 1 };
            MessageSource source = PostTable.SourceOf(feed.User, feed.Integration.Account.Platform, post.ExternalId);
            if (PostTable.Find(context, source) is { } known)
            {
                Compare(known, post);
            }
            else
            {
                Add(source, post);
            }
        }

        context.Postings.End();
        _changer.Finish();
        int deleted = PostErasure.EraseGone(context, FindKept(batch.Deleted));
        if (!SelfLearning.TryLearn(context, feed.User, _learned))
        {
            LearningFailed = true;
            _counts = _counts with { Learned = 0 };
        }

        return _counts with { Deleted = deleted };
    }

    private void Add(MessageSource source, NewPost post)
    {
        DateTimeOffset? expiry = owner.DataRetentionDays is { } days ? post.PostedAt.AddDays(days) : null;
        if (expiry <= context.Now)
        {
            return;
        }

        NotLearned verdict = _rules.Judge(post.Nature, chosen: null, post.Hashtags, post.PostedAt);
        var place = PostPlace.Of(post.IsPublic, verdict);
        var message = new NewMessage
        {
            Id = new MessageId(context.Ids.NewId()),
            Agent = AgentId.Any,
            Author = feed.User,
            AuthorName = owner.DisplayName,
            Source = source,
            Conversation = PostTable.RoomOf(feed.User, source.Platform),
            Context = place.Context,
            Scope = place.Scope,
            Text = post.Text,
            Index = post.Index,
            Language = post.Language,
            SaidAt = post.PostedAt,

            // A forget covers every post that was there by then, whenever it is read.
            ReceivedAt = post.PostedAt,
            ExpiresAt = expiry,
            Learn = verdict == NotLearned.No,
        };
        if (MessageAppender.AppendApart(context, message, out long id) is not AppendOutcome.Appended)
        {
            _counts = _counts with { Forgotten = _counts.Forgotten + 1 };
            return;
        }

        PostTable.Insert(context, id, feed, post, verdict, PostTable.Hash(context, post), run.Reading);
        _counts = _counts with { New = _counts.New + 1 };
        Note(id, post, verdict);
    }

    private void Compare(PostRow known, NewPost post)
    {
        if (known.IsGone)
        {
            _counts = _counts with { Forgotten = _counts.Forgotten + 1 };
            return;
        }

        if (!known.HasFeed)
        {
            FeedTable.Adopt(context.Db, feed.Row, known.Message);
        }

        // An export may be older than what is known: it opens nothing that was closed since.
        bool isPublic = post.IsPublic && (known.IsPublic || run.Run.Kind != SyncKind.Export);
        long hash = PostTable.Hash(context, post);
        bool hasNewWords = hash != known.ContentHash && !IsForgotten(post);
        NotLearned verdict = _rules.Judge(post.Nature, known.Chosen, post.Hashtags, post.PostedAt);
        if (verdict == NotLearned.LearningOff && known.Verdict == NotLearned.No && !hasNewWords)
        {
            // What was learned before stays learned.
            verdict = NotLearned.No;
        }

        bool isEdited = hasNewWords || isPublic != known.IsPublic;
        if (isEdited || verdict != known.Verdict)
        {
            _counts = _counts with { Edited = _counts.Edited + (isEdited ? 1 : 0) };
            var place = PostPlace.After(known.Place, isPublic, verdict, known.IsMarkedPrivate, hasNewWords);
            _changer.Change(known.Message, place, verdict == NotLearned.No, hasNewWords ? post : null);
            PostTable.Replace(
                context, known.Message, post, isPublic, verdict, hasNewWords ? hash : known.ContentHash, run.Reading);
            Note(known.Message, post, verdict);
        }
        else if (known.Engagement != post.Engagement || known.Importance != post.Importance)
        {
            PostTable.Engage(context, known.Message, post, run.Reading);
            if (verdict == NotLearned.No)
            {
                _learned.Add(new PersonaBlock(known.Message, post.PostedAt, post.Importance));
            }
        }
        else
        {
            PostTable.See(context, known.Message, run.Reading);
        }
    }

    private void Note(long message, NewPost post, NotLearned verdict)
    {
        if (verdict == NotLearned.No)
        {
            _counts = _counts with { Learned = _counts.Learned + 1 };
            _learned.Add(new PersonaBlock(message, post.PostedAt, post.Importance));
        }
        else if (Reason != NotLearned.LearningOff)
        {
            Reason = verdict;
        }
    }

    private bool IsForgotten(NewPost post)
    {
        long room = RoomTable.Resolve(context, PostTable.RoomOf(feed.User, feed.Integration.Account.Platform));
        return ForgetMarks.Cover(context.Db, feed.User, post.PostedAt, room, context.Terms.HashAll(post.Index.Terms));
    }

    private List<long> FindKept(IReadOnlyList<string> deleted)
    {
        var kept = new List<long>(deleted.Count);
        foreach (string id in deleted)
        {
            if (PostTable.Find(context, PostTable.SourceOf(feed.User, feed.Integration.Account.Platform, id)) is { IsGone: false } post)
            {
                kept.Add(post.Message);
            }
        }

        return kept;
    }
}
