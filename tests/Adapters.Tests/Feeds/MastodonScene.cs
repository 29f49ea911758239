using Confidant.Emulators.Feeds;
using Confidant.Identity;

namespace Confidant.Adapters.Tests.Feeds;

internal sealed class MastodonScene : FeedScene
{
    private readonly MastodonEmulator _server;

    private MastodonScene(MastodonEmulator server)
        : base(server) => _server = server;

    public override Platform Platform => Platform.Mastodon;

    public override string Written => $"@alice@{Server.Host}";

    public override string PostsPath => "/api/v1/accounts/109300000000000001/statuses";

    public override IEnumerable<(string Key, string Value)> Settings => [("Feeds:AllowPrivateAddresses", "true")];

    public static async Task<MastodonScene> StartAsync() => new(await MastodonEmulator.StartAsync());

    public override string Post(string text, DateTimeOffset at) => $"{_server.Post($"<p>{text.Replace("&", "&amp;", StringComparison.Ordinal)}</p>", at)}-{Server.Host.Replace(':', '-')}";

    public override void Delete(string id) => _server.Delete(NumberOf(id));

    public override void Edit(string id, string text) => _server.Edit(NumberOf(id), $"<p>{text}</p>");

    public override void LoopForEver() => _server.LoopsForEver = true;

    private static string NumberOf(string id) => id.Split('-')[0];
}
