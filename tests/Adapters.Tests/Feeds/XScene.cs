using Confidant.Emulators.Feeds;
using Confidant.Identity;

namespace Confidant.Adapters.Tests.Feeds;

internal sealed class XScene : FeedScene
{
    private readonly XEmulator _server;

    private XScene(XEmulator server)
        : base(server) => _server = server;

    public override Platform Platform => Platform.Twitter;

    public override string Written => "https://x.com/alice";

    public override string PostsPath => "/2/users/2244994945/tweets";

    public override IEnumerable<(string Key, string Value)> Settings => [("Feeds:X:BearerToken", _server.BearerToken), ("Feeds:X:ApiUrl", Server.Url)];

    public static async Task<XScene> StartAsync() => new(await XEmulator.StartAsync());

    public override string Post(string text, DateTimeOffset at) => _server.Post(text, at);

    public override void Delete(string id) => _server.Delete(id);

    public override void Edit(string id, string text) => _server.Edit(id, text);

    public override void LoopForEver() => _server.LoopsForEver = true;
}
