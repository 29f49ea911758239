using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using Confidant.Identity;

namespace Confidant.Adapters.Tests.Feeds;

internal sealed class FacebookScene : FeedScene
{
    private readonly FacebookEmulator _server;

    private FacebookScene(FacebookEmulator server)
        : base(server) => _server = server;

    public override Platform Platform => Platform.Facebook;

    public override string? Written => null;

    public override FeedGrant Grant => field ??= new FeedGrant(_server.GiveToken(), null, null);

    public override string PostsPath => "/me/posts";

    public override IEnumerable<(string Key, string Value)> Settings =>
    [
        ("FACEBOOK_APP_ID", _server.AppId),
        ("FACEBOOK_APP_SECRET", _server.AppSecret),
        ("Feeds:Facebook:ApiUrl", Server.Url),
    ];

    public static async Task<FacebookScene> StartAsync() => new(await FacebookEmulator.StartAsync());

    public override string Post(string text, DateTimeOffset at) => _server.Post(text, at);

    public override void Delete(string id) => _server.Delete(id);

    public override void Edit(string id, string text) => _server.Edit(id, text);

    public override void LoopForEver() => _server.LoopsForEver = true;
}
