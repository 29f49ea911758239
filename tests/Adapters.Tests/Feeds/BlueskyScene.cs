using Confidant.Emulators.Feeds;
using Confidant.Identity;

namespace Confidant.Adapters.Tests.Feeds;

internal sealed class BlueskyScene : FeedScene
{
    private readonly BlueskyEmulator _server;
    private readonly BlueskyAccount _account;

    private BlueskyScene(BlueskyEmulator server)
        : base(server)
    {
        _server = server;
        _account = server.Add("alice.example.com");
    }

    public override Platform Platform => Platform.Bluesky;

    public override string Written => "@alice.example.com";

    public override string PostsPath => "/xrpc/app.bsky.feed.getAuthorFeed";

    public override bool HasEdits => false;

    public override IEnumerable<(string Key, string Value)> Settings => [("Feeds:Bluesky:ApiUrl", Server.Url)];

    public static async Task<BlueskyScene> StartAsync() => new(await BlueskyEmulator.StartAsync());

    public override string Post(string text, DateTimeOffset at) => _server.Post(_account, text, at);

    public override void Delete(string id) => _server.Delete(_account, id);

    public override void Edit(string id, string text) => throw new NotSupportedException();

    public override void LoopForEver() => _server.LoopsForEver = true;
}
