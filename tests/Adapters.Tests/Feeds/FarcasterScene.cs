using Confidant.Emulators.Feeds;
using Confidant.Identity;

namespace Confidant.Adapters.Tests.Feeds;

internal sealed class FarcasterScene : FeedScene
{
    private readonly FarcasterEmulator _server;

    private FarcasterScene(FarcasterEmulator server)
        : base(server) => _server = server;

    public override Platform Platform => Platform.Farcaster;

    public override string Written => "@alice";

    public override string PostsPath => "/v1/castsByFid";

    public override bool HasEdits => false;

    public override IEnumerable<(string Key, string Value)> Settings => [("Feeds:Farcaster:HubUrl", Server.Url + "/")];

    public static async Task<FarcasterScene> StartAsync() => new(await FarcasterEmulator.StartAsync());

    public override string Post(string text, DateTimeOffset at) => _server.Post(text, at);

    public override void Delete(string id) => _server.Delete(id);

    public override void Edit(string id, string text) => throw new NotSupportedException();

    public override void LoopForEver() => _server.LoopsForEver = true;
}
