using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using Confidant.Identity;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>One person's posts on one platform, as every reader is tested with them.</summary>
internal abstract class FeedScene(FeedServer server) : IAsyncDisposable
{
    private static readonly Dictionary<string, Func<Task<FeedScene>>> _all = new(StringComparer.Ordinal)
    {
        ["bluesky"] = static async () => await BlueskyScene.StartAsync(),
        ["facebook"] = static async () => await FacebookScene.StartAsync(),
        ["farcaster"] = static async () => await FarcasterScene.StartAsync(),
        ["mastodon"] = static async () => await MastodonScene.StartAsync(),
        ["twitter"] = static async () => await XScene.StartAsync(),
        ["web"] = static async () => await WebScene.StartAsync(),
    };

    /// <summary>The platforms.</summary>
    public static IEnumerable<string> Names => _all.Keys;

    /// <summary>The platform.</summary>
    public abstract Platform Platform { get; }

    /// <summary>The platform's server.</summary>
    public FeedServer Server { get; } = server;

    /// <summary>What the person writes to have it found; null where they sign in.</summary>
    public abstract string? Written { get; }

    /// <summary>What they signed in with; null where they did not.</summary>
    public virtual FeedGrant? Grant => null;

    /// <summary>The path that gives their posts.</summary>
    public abstract string PostsPath { get; }

    /// <summary>The host's settings.</summary>
    public abstract IEnumerable<(string Key, string Value)> Settings { get; }

    /// <summary>Whether a later reading gets nothing but what is new.</summary>
    public virtual bool SkipsWhatIsKnown => true;

    /// <summary>Whether a reading over many pages tells what is gone.</summary>
    public virtual bool TellsWhatIsGone => true;

    /// <summary>Whether posts can be changed there.</summary>
    public virtual bool HasEdits => true;

    public static Task<FeedScene> StartAsync(string platform) => _all[platform]();

    /// <summary>Adds a post.</summary>
    /// <returns>The id that a reader has for it.</returns>
    public abstract string Post(string text, DateTimeOffset at);

    /// <summary>Takes a post away.</summary>
    public abstract void Delete(string id);

    /// <summary>Changes a post.</summary>
    public abstract void Edit(string id, string text);

    /// <summary>Has each page name itself as the one after it.</summary>
    public abstract void LoopForEver();

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}
