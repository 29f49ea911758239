using System.Net;
using System.Text.Json.Nodes;
using Confidant.Adapters.Feeds;
using Confidant.Contracts.Machine;
using Confidant.Emulators.Feeds;
using Confidant.Identity;
using FluentAssertions;
using static Confidant.Adapters.Tests.Feeds.NodeFeeds;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>Feeds that a program of npm wrote, and one that reads what the emulated server serves.</summary>
public sealed class WebFeedInteropTests
{
    private static readonly (string Path, string Kind)[] _forms =
        [("rss", "application/rss+xml"), ("atom", "application/atom+xml"), ("json", "application/feed+json")];

    [InteropFact]
    public async Task What_another_program_writes_as_RSS_Atom_and_JSON_Feed_is_read_as_it_was_meant()
    {
        await using WebEmulator web = await WebEmulator.StartAsync();
        GeneratedPost[] posts = [.. History.Posts.Reverse()];
        await using NodeProcess node = await NodeProcess.StartAsync("web-feeds.mjs");
        JsonObject written = await node.AskAsync(new JsonObject
        {
            ["write"] = new JsonObject
            {
                ["title"] = "Ana & her notes",
                ["link"] = web.Url,
                ["items"] = new JsonArray([.. posts.Select(post => new JsonObject
                {
                    ["id"] = $"tag:ana.example,2024:{post.Number}",
                    ["title"] = $"Number {post.Number} & more",
                    ["link"] = $"{web.Url}/posts/{post.Number}?a=1&b=2",
                    ["html"] = Html(post),
                    ["at"] = Moment(post.At),
                    ["tags"] = new JsonArray([.. post.Hashtags.Select(static tag => JsonValue.Create(tag))]),
                })]),
            },
        });
        foreach ((string path, string kind) in _forms)
        {
            web.Put("/" + path, written[path]!.GetValue<string>(), kind);
        }

        await using var bench = new FeedBench([("Feeds:AllowPrivateAddresses", "true")]);
        IFeedReader reader = bench.Reader(Platform.Web);
        foreach ((string path, _) in _forms)
        {
            string address = $"{web.Url}/{path}";
            FeedAccount account = await reader.FindAsync(address, null, default);
            FeedPost[] read = [.. (await reader.ReadAllAsync(account)).SelectMany(static page => page.Posts)];
            JsonObject theirs = await node.AskAsync(new JsonObject { ["read"] = address });

            account.Handle.Should().Be("Ana & her notes", path);
            read.Select(static post => (post.Id, post.Text, post.PostedAt, post.Address!.AbsoluteUri)).Should().Equal(
                posts.Select(post => (
                    FeedPostIds.Of($"{address} tag:ana.example,2024:{post.Number}"),
                    $"Number {post.Number} & more\n\n{post.Text}",
                    post.At,
                    $"{web.Url}/posts/{post.Number}?a=1&b=2")),
                path);
            read.Zip(posts).SelectMany(static pair => pair.Second.Hashtags.Except(pair.First.Hashtags)).Should().BeEmpty(path);
            theirs["items"]!.AsArray().Select(static item => item!.ToJsonString()).Should().Equal(
                posts.Select(static post => Item(
                    $"tag:ana.example,2024:{post.Number}", $"Number {post.Number} & more", Html(post), post.At, [.. post.Hashtags])),
                path);
        }
    }

    [InteropFact]
    public async Task Another_program_reads_the_pages_of_the_emulated_server_and_is_told_what_has_not_changed()
    {
        await using WebScene scene = await WebScene.StartAsync();
        scene.Server.PageSize = 40;
        GeneratedPost[] posts = [.. History.Posts];
        string[] ids = [.. posts.Select(post => scene.Post(post.Text, post.At.AddMilliseconds(post.Number)))];
        scene.Delete(ids[5]);
        await using NodeProcess node = await NodeProcess.StartAsync("web-feeds.mjs");
        var task = new JsonObject { ["read"] = scene.Written };

        JsonObject answer = await node.AskAsync(task);
        task["tag"] = answer["tag"]!.GetValue<string>();
        JsonObject again = await node.AskAsync(task);
        scene.Edit(ids[^1], "Put right");
        JsonObject changed = await node.AskAsync(new JsonObject { ["read"] = scene.Written });

        string[] expected = [.. posts.Select((post, index) => Item(
            $"tag:example.com,2024:{index + 1}", "", post.Text, post.At.AddMilliseconds(post.Number), [])).Where(static (_, index) => index != 5).Reverse()];
        (answer["format"]!.GetValue<string>(), answer["title"]!.GetValue<string>()).Should().Be(("atom", "Alice's notes"));
        answer["items"]!.AsArray().Select(static item => item!.ToJsonString()).Should().Equal(expected);
        again.ToJsonString().Should().Be("""{"unchanged":true}""");
        changed["items"]![0]!["html"]!.GetValue<string>().Should().Be("Put right");
    }

    private static string Html(GeneratedPost post) =>
        string.Concat(post.Text.Split("\n\n").Select(static part => $"<p>{WebUtility.HtmlEncode(part)}</p>"));

    private static string Item(string id, string title, string html, DateTimeOffset at, string[] tags) => new JsonObject
    {
        ["id"] = id,
        ["title"] = title,
        ["html"] = html,
        ["at"] = Moment(at),
        ["tags"] = new JsonArray([.. tags.Select(static tag => JsonValue.Create(tag))]),
    }.ToJsonString();
}
