using Confidant.Adapters;
using Confidant.Adapters.Feeds;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Feeds;
using Confidant.Identity;
using Confidant.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>A pipeline in which people connect feeds.</summary>
internal sealed class FeedBench : IAsyncDisposable
{
    private FeedBench(PipelineHarness bot, ScriptedReader bluesky) => (Bot, Bluesky) = (bot, bluesky);

    public PipelineHarness Bot { get; }

    public ScriptedReader Bluesky { get; }

    /// <summary>The files of exports that lie on the disk.</summary>
    public string[] Files() =>
        Directory.Exists(Path.Combine(Bot.Directory, "exports")) ? Directory.GetFiles(Path.Combine(Bot.Directory, "exports")) : [];

    public static async Task<FeedBench> StartAsync(
        ScriptedReader? bluesky = null, string? directory = null, TimeProvider? time = null)
    {
        ScriptedReader reader = bluesky ?? new ScriptedReader().PostMany(25);
        return new FeedBench(
            await PipelineHarness.StartAsync(directory, services => Put(services, reader, time)), reader);
    }

    /// <summary>Puts the reader into a host.</summary>
    public static void Put(IServiceCollection services, ScriptedReader reader, TimeProvider? time = null)
    {
        services.RemoveAll<IFeedReader>().AddSingleton<IFeedReader>(reader);
        if (time is not null)
        {
            services.AddSingleton(time);
        }
    }

    /// <summary>Connects a feed and waits until it is read.</summary>
    /// <returns>What is said at its end.</returns>
    public async Task<OutgoingMessage> ConnectAsync(string person, string handle = "ana.bsky.social")
    {
        await Bot.AskAsync(person, $"/feeds add bluesky {handle}");
        return (await Bot.Platform.NextAsync()).Message;
    }

    public async Task<SubjectAuthority> SubjectAsync(string person) => Bot.Get<AudienceResolver>().ResolveSubject(
        (await Bot.Get<IProfileStore>().FindProfileAsync(new PlatformUserId(Platform.Telegram, person), CancellationToken.None))!);

    public async Task<IReadOnlyList<Integration>> FeedsAsync(string person) =>
        await Bot.Get<IFeedStore>().ListAsync(await SubjectAsync(person), CancellationToken.None);

    public async Task<IReadOnlyList<KeptPost>> PostsAsync(string person) =>
        (await Bot.Get<IFeedStore>().ListPostsAsync(await SubjectAsync(person), new PostFilter(null, null, 0, 100), CancellationToken.None)).Posts;

    /// <summary>Sends a file in private and waits for the answer.</summary>
    public Task<OutgoingMessage> SendFileAsync(string person, string name, byte[] content)
    {
        Bot.Platform.Files[name] = content;
        return Bot.SendAsync(Bot.Private(person, "") with
        {
            Media = [new IncomingMedia(MediaKind.Document, name) { File = new IncomingFile(name, null, content.Length) }],
        });
    }

    /// <summary>An archive as X gives it out.</summary>
    public static byte[] Archive(int seed, int posts)
    {
        string home = Directory.CreateTempSubdirectory("confidant-").FullName;
        string path = Path.Combine(home, "archive.zip");
        XArchive.WriteZip(path, new GeneratedHistory(seed, posts));
        byte[] content = File.ReadAllBytes(path);
        Directory.Delete(home, recursive: true);
        return content;
    }

    public async ValueTask DisposeAsync() => await Bot.DisposeAsync();
}
