using System.Globalization;
using System.Net;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using Confidant.Identity;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>An Atom feed in pages.</summary>
internal sealed class WebScene : FeedScene
{
    private readonly WebEmulator _server;
    private readonly List<(int Number, string Text, DateTimeOffset At)> _posts = [];
    private int _number;
    private bool _loops;

    private WebScene(WebEmulator server)
        : base(server)
    {
        _server = server;
        Write();
    }

    public override Platform Platform => Platform.Web;

    public override string Written => Server.Url + "/feed";

    public override string PostsPath => "/feed";

    public override bool SkipsWhatIsKnown => false;

    public override bool TellsWhatIsGone => false;

    public override IEnumerable<(string Key, string Value)> Settings => [("Feeds:AllowPrivateAddresses", "true")];

    public static async Task<WebScene> StartAsync() => new(await WebEmulator.StartAsync());

    public override string Post(string text, DateTimeOffset at)
    {
        _posts.Add((++_number, text, at));
        Write();
        return IdOf(_number);
    }

    public override void Delete(string id)
    {
        _posts.RemoveAll(post => IdOf(post.Number) == id);
        Write();
    }

    public override void Edit(string id, string text)
    {
        int at = _posts.FindIndex(post => IdOf(post.Number) == id);
        _posts[at] = _posts[at] with { Text = text };
        Write();
    }

    public override void LoopForEver()
    {
        _loops = true;
        Write();
    }

    private static string Tag(int number) => string.Create(CultureInfo.InvariantCulture, $"tag:example.com,2024:{number}");

    private string IdOf(int number) => FeedPostIds.Of($"{Server.Url}/feed {Tag(number)}");

    // Pages are written for the size that holds when something changes.
    private void Write()
    {
        (int Number, string Text, DateTimeOffset At)[][] pages =
            [.. _posts.OrderByDescending(static post => post.At).Chunk(Server.PageSize).DefaultIfEmpty([])];
        for (int i = 0; i < pages.Length; i++)
        {
            string next = _loops ? """<link rel="next" href="/feed?page=2"/>"""
                : i + 1 < pages.Length ? $"""<link rel="next" href="?page={i + 2}"/>""" : "";
            IEnumerable<string> entries = pages[i].Select(static post => $"""
                <entry><id>{Tag(post.Number)}</id><title/><published>{post.At:O}</published>
                <content type="text">{WebUtility.HtmlEncode(post.Text)}</content></entry>
                """);
            string page = $"""
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Alice's notes</title><id>tag:example.com,2024:feed</id>
                <link rel="self" href="/feed"/>{next}{string.Concat(entries)}</feed>
                """;
            _server.Put(i == 0 ? "/feed" : $"/feed?page={i + 1}", page, "application/atom+xml");
        }

        if (_loops && pages.Length < 2)
        {
            _server.Put("/feed?page=2", "/feed");
        }
    }
}
