using Confidant.BotHost.Feeds;
using Confidant.BotHost.Tests.Support;
using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Tests.Personas;

/// <summary>Puts posts of a person into a pipeline's store, as a sync does.</summary>
internal static class OwnPosts
{
    /// <summary>Starts a pipeline whose feeds a test reads itself.</summary>
    public static Task<PipelineHarness> StartAsync() => PipelineHarness.StartAsync(replace: static services =>
        services.Remove(services.Single(static service => service.ImplementationType == typeof(FeedSyncer))));

    /// <summary>A public post of some days ago.</summary>
    public static NewPost Post(PipelineHarness host, string id, string text, int daysAgo = 1, params string[] tags)
    {
        Language language = LanguageDetector.Detect(text) ?? Language.English;
        return new NewPost
        {
            ExternalId = id,
            Text = text,
            Index = host.Get<TextAnalyzer>().Index(text, language),
            Language = language,
            PostedAt = DateTimeOffset.UtcNow.AddDays(-daysAgo),
            IsPublic = true,
            Nature = NotLearned.No,
            Hashtags = tags,
            Importance = PostImportance.Of(text, default),
        };
    }

    /// <summary>A person's authority over their own.</summary>
    public static async Task<SubjectAuthority> SubjectAsync(PipelineHarness host, string person) => host.Get<AudienceResolver>().ResolveSubject(
        (await host.Get<IProfileStore>().FindProfileAsync(new PlatformUserId(Platform.Telegram, person), default))!);

    /// <summary>Has posts of an account of a person's, who has talked before, kept and learned from.</summary>
    public static async Task<IntegrationId> SyncAsync(PipelineHarness host, string person, params NewPost[] posts)
    {
        SubjectAuthority subject = await SubjectAsync(host, person);
        var account = new FeedAccount(Platform.Mastodon, person, person);
        await ApplyAsync(host, new TurnEffect.ConnectFeed(
            subject, new IntegrationId(host.Get<IIdGenerator>().NewId()), account, FeedProof.Declared, IsFetched: false, default));
        IntegrationId feed = (await host.Get<IFeedStore>().ListAsync(subject, default)).Single(known => known.Account == account).Id;
        await ApplyAsync(host, new TurnEffect.StartSync(
            subject, new SyncId(host.Get<IIdGenerator>().NewId()), feed, SyncKind.Latest, File: null, Wishes: null, Watched: null));
        Job job = (await host.Get<IJobQueue>().ClaimAsync(JobKind.SyncFeed, 1, nameof(OwnPosts), TimeSpan.FromMinutes(5), default)).Single();
        ISyncStore store = host.Get<ISyncStore>();
        await store.OpenAsync(Scene.Authority(job.Partition!.Value, PartitionPurpose.Sync), job.Id, nameof(OwnPosts), default);
        await store.AppendAsync(job.Id, nameof(OwnPosts), new PostBatch(posts, [], null), default);
        await store.EndAsync(job.Id, nameof(OwnPosts), null, DateTimeOffset.UtcNow.AddDays(1), default);
        await host.Get<IJobQueue>().CompleteAsync(job.Id, [], default);
        await host.SettleAsync();
        return feed;
    }

    /// <summary>Makes changes to a person's feeds and personas.</summary>
    public static async Task ApplyAsync(PipelineHarness host, params TurnEffect.Feeding[] changes)
    {
        if (!await host.Get<IFeedChanges>().ApplyAsync(changes, default))
        {
            throw new InvalidOperationException("It is not possible.");
        }
    }
}
