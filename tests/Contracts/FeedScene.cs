using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Contracts;

/// <summary>Arranges a person's feed and what is read from it.</summary>
/// <param name="store">The engine.</param>
/// <param name="scene">The people.</param>
/// <param name="person">Whose feed.</param>
public sealed class FeedScene(StoreHarness store, Scene scene, UserProfile person)
{
    /// <summary>When the posts of a test are posted: before it begins.</summary>
    public DateTimeOffset Yesterday { get; } = store.Clock.GetUtcNow().AddDays(-1);

    /// <summary>The person's authority over their own.</summary>
    public SubjectAuthority Subject => scene.Subject(person);

    /// <summary>The person's private chat.</summary>
    public Chat Dm => Scene.Private(person);

    /// <summary>The feed, once it is connected.</summary>
    public IntegrationId Feed { get; private set; }

    /// <summary>The job that is at work.</summary>
    public JobId Job { get; private set; }

    /// <summary>Who has claimed it.</summary>
    public string Owner { get; private set; } = "syncer";

    /// <summary>A post.</summary>
    public NewPost Post(string id, string text, bool isPublic = true) => new()
    {
        ExternalId = id,
        Text = text,
        Index = Scene.Index(text),
        Language = Language.English,
        PostedAt = Yesterday,
        IsPublic = isPublic,
        Nature = NotLearned.No,
        Importance = 0.5,
    };

    /// <summary>Connects an account of a platform.</summary>
    public async Task<IntegrationId> ConnectAsync(
        string account = "ana", Platform? platform = null, bool isFetched = true, byte[]? grant = null)
    {
        var connect = new TurnEffect.ConnectFeed(
            Subject,
            new IntegrationId(store.Ids.NewId()),
            new FeedAccount(platform ?? Platform.Mastodon, account, account),
            FeedProof.Declared,
            isFetched,
            grant ?? []);
        if (!await store.FeedChanges.ApplyAsync([connect], default))
        {
            throw new InvalidOperationException("It was not connected.");
        }

        IReadOnlyList<Integration> feeds = await store.Feeds.ListAsync(Subject, default);
        Feed = feeds.Single(feed => feed.Account == connect.Account).Id;
        return Feed;
    }

    /// <summary>Asks for a run over the feed.</summary>
    public async Task<SyncId> StartAsync(SyncKind kind = SyncKind.Full, string? file = null)
    {
        var run = new SyncId(store.Ids.NewId());
        return await ApplyAsync(new TurnEffect.StartSync(Subject, run, Feed, kind, file, Wishes: null, Dm.Key))
            ? run
            : throw new InvalidOperationException("It was not started.");
    }

    /// <summary>Makes a change.</summary>
    public async Task<bool> ApplyAsync(params TurnEffect.Feeding[] changes) => await store.FeedChanges.ApplyAsync(changes, default);

    /// <summary>Claims the job that is due, and opens its run.</summary>
    public async Task<SyncTask?> OpenAsync(string owner = "syncer")
    {
        Job job = (await store.Jobs.ClaimAsync(JobKind.SyncFeed, 1, owner, TimeSpan.FromMinutes(1), default)).Single();
        (Job, Owner) = (job.Id, owner);
        return await store.Syncs.OpenAsync(Scene.Authority(job.Partition!.Value, PartitionPurpose.Sync), job.Id, owner, default);
    }

    /// <summary>Keeps posts.</summary>
    public async Task<SyncRun?> AppendAsync(params NewPost[] posts) => await AppendAsync(new PostBatch(posts, [], Position: null));

    /// <summary>Keeps a batch.</summary>
    public async Task<SyncRun?> AppendAsync(PostBatch batch) => await store.Syncs.AppendAsync(Job, Owner, batch, default);

    /// <summary>Ends the run well.</summary>
    public async Task<SyncRun?> EndAsync(ReadSpan? complete = null)
    {
        SyncRun? run;
        do
        {
            run = await store.Syncs.EndAsync(Job, Owner, complete, store.Clock.GetUtcNow().AddHours(1), default);
        }
        while (run is { EndedAt: null });
        await store.Jobs.CompleteAsync(Job, [], default);
        return run;
    }

    /// <summary>A whole sync of posts that are all there are.</summary>
    public async Task<SyncRun> SyncAsync(params NewPost[] posts) => await SyncAsync(SyncKind.Full, complete: null, posts);

    /// <summary>A whole sync.</summary>
    public async Task<SyncRun> SyncAsync(SyncKind kind, ReadSpan? complete, params NewPost[] posts)
    {
        await StartAsync(kind, kind == SyncKind.Export ? "export.zip" : null);
        await OpenAsync();
        await AppendAsync(posts);
        return await EndAsync(complete) ?? throw new InvalidOperationException("The run was ended by somebody else.");
    }

    /// <summary>The person's posts as they see them, the first posted first.</summary>
    public async Task<IReadOnlyList<KeptPost>> PostsAsync() =>
        [.. (await store.Feeds.ListPostsAsync(Subject, new PostFilter(null, null, 0, 100), default)).Posts.Reverse()];

    /// <summary>The person's only post.</summary>
    public async Task<KeptPost> PostAsync() => (await PostsAsync()).Single();

    /// <summary>What the person finds in their private chat by a word.</summary>
    public async Task<IReadOnlyList<string>> FindInPrivateAsync(string word) =>
        await scene.FindTextsAsync(scene.Audience(person, Dm), word);

    /// <summary>What is found for the person in a group by a word.</summary>
    public async Task<IReadOnlyList<string>> FindInGroupAsync(string word) =>
        await scene.FindTextsAsync(scene.Audience(person, await scene.GroupAsync("club")), word);
}
