using System.Net;
using System.Text.Json.Nodes;
using Confidant.Contracts.Machine;
using Confidant.Emulators.Feeds;
using Confidant.Emulators.Time;
using FluentAssertions;
using static Confidant.Adapters.Tests.Feeds.NodeFeeds;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>Clients that other people wrote find on the emulated platforms what was put there, and are refused as they expect to be.</summary>
public sealed class FeedInteropTests
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(30);

    [InteropFact]
    public async Task An_unmodified_client_of_Bluesky_reads_the_whole_author_feed_and_finds_its_answers_valid()
    {
        await using BlueskyEmulator server = await BlueskyEmulator.StartAsync();
        server.Clock = new ManualTime(Now);
        BlueskyAccount alice = server.Add("alice.example.com");
        BlueskyAccount bob = server.Add("bob.example.com");
        var expected = new List<JsonObject>();
        var keys = new Dictionary<int, string>();
        foreach (int number in Enumerable.Range(0, History.Count))
        {
            GeneratedPost post = History.PostOf(number);
            DateTimeOffset at = post.At.AddMilliseconds(number);
            string before = $"at://{alice.Did}/app.bsky.feed.post/{keys.GetValueOrDefault(number - 1)}";
            string? parent = post.Kind switch
            {
                GeneratedKind.Thread => before,
                GeneratedKind.Reply => $"at://{bob.Did}/app.bsky.feed.post/{server.Post(bob, "A question", at)}",
                _ => null,
            };
            bool isRepost = post.Kind == GeneratedKind.Repost;
            // Bluesky takes 300 letters.
            string text = post.Text.Split("\n\n")[0];
            keys[number] = server.Post(isRepost ? bob : alice, text, at, record =>
            {
                if (parent is not null)
                {
                    record["reply"] = new JsonObject { ["root"] = Reference(parent), ["parent"] = Reference(parent) };
                }
            });
            if (isRepost)
            {
                server.Repost(alice, bob, keys[number], at);
            }

            if (History.Deleted.Contains(number))
            {
                server.Delete(alice, keys[number]);
                continue;
            }

            expected.Add(new JsonObject
            {
                ["uri"] = $"at://{(isRepost ? bob : alice).Did}/app.bsky.feed.post/{keys[number]}",
                ["text"] = text,
                ["at"] = Moment(at),
                ["parent"] = parent,
                ["by"] = isRepost ? alice.Did : null,
                ["counts"] = new JsonArray(25, 5, 1, 2),
            });
        }

        server.Fail(FeedServerFaultKind.TooMany, path: "/xrpc/app.bsky.feed.getAuthorFeed", pause: _pause);
        await using NodeProcess node = await NodeProcess.StartAsync("bluesky-feed.mjs", server.Url);
        var task = new JsonObject { ["actor"] = "alice.example.com", ["limit"] = 30 };

        JsonObject refused = await node.AskAsync(task);
        JsonObject answer = await node.AskAsync(task);
        JsonObject unknown = await node.AskAsync(new JsonObject { ["actor"] = "nobody.example.com", ["limit"] = 30 });

        refused["error"]!.ToJsonString().Should().Be(
            $$"""{"status":429,"code":"RateLimitExceeded","reset":"{{(Now + _pause).ToUnixTimeSeconds()}}"}""");
        answer.Posts().Should().Equal(expected.Newest());
        answer.Sizes().Should().Equal(PagesOf(expected.Count, 30));
        int own = expected.Count(static post => post["by"] is null);
        answer["profile"]!.ToJsonString().Should().Be($$"""{"did":"{{alice.Did}}","handle":"alice.example.com","posts":{{own}}}""");
        unknown["error"]!.ToJsonString().Should().Be("""{"status":400,"code":"InvalidRequest","reset":null}""");
    }

    [InteropFact]
    public async Task An_unmodified_client_of_Mastodon_follows_the_pages_and_reads_what_is_new()
    {
        await using MastodonEmulator server = await MastodonEmulator.StartAsync();
        server.Clock = new ManualTime(Now);
        var expected = new List<JsonObject>();
        string? last = null;
        foreach (int number in Enumerable.Range(0, History.Count))
        {
            GeneratedPost post = History.PostOf(number) with { Edits = 0 };
            string html = $"<p>{WebUtility.HtmlEncode(post.Text)}</p>";
            string? parent = post.Kind switch { GeneratedKind.Thread => last, GeneratedKind.Reply => "9", _ => null };
            string? parentOf = post.Kind switch { GeneratedKind.Thread => "109300000000000001", GeneratedKind.Reply => "99", _ => null };
            last = server.Post(post.Kind == GeneratedKind.Repost ? "" : html, post.At, status =>
            {
                status["in_reply_to_id"] = parent;
                status["in_reply_to_account_id"] = parentOf;
                status["visibility"] = post.IsPublic ? "public" : "unlisted";
                status["tags"] = new JsonArray([.. post.Hashtags.Select(static tag => new JsonObject { ["name"] = tag })]);
                status["reblog"] = post.Kind == GeneratedKind.Repost ? new JsonObject { ["id"] = "77", ["content"] = html } : null;
            });
            if (History.Deleted.Contains(number))
            {
                server.Delete(last);
                continue;
            }

            bool isEdited = History.Edits.ContainsKey(number);
            if (isEdited)
            {
                server.Edit(last, "<p>Put right</p>");
            }

            expected.Add(new JsonObject
            {
                ["id"] = last,
                ["html"] = isEdited ? "<p>Put right</p>" : post.Kind == GeneratedKind.Repost ? "" : html,
                ["at"] = Moment(post.At),
                ["edited"] = isEdited ? "2025-01-01T00:00:00.000Z" : null,
                ["parent"] = parent,
                ["parentOf"] = parentOf,
                ["passedOn"] = post.Kind == GeneratedKind.Repost ? "77" : null,
                ["visibility"] = post.IsPublic ? "public" : "unlisted",
                ["tags"] = new JsonArray([.. post.Hashtags.Select(static tag => JsonValue.Create(tag))]),
                ["counts"] = new JsonArray(25, 5, 1),
            });
        }

        server.Fail(FeedServerFaultKind.TooMany, path: "/api/v1/accounts/109300000000000001/statuses", pause: _pause);
        await using NodeProcess node = await NodeProcess.StartAsync("mastodon-feed.mjs", server.Url);
        var task = new JsonObject { ["acct"] = "alice", ["limit"] = 40 };

        JsonObject refused = await node.AskAsync(task);
        JsonObject answer = await node.AskAsync(task);
        task["sinceId"] = expected[^8]["id"]!.GetValue<string>();
        JsonObject news = await node.AskAsync(task);
        JsonObject unknown = await node.AskAsync(new JsonObject { ["acct"] = "nobody", ["limit"] = 40 });

        (refused["error"]!["status"]!.GetValue<int>(), refused["error"]!["reset"]!.GetValue<string>()).Should().Be((429, "2025-03-01T12:00:30.000000Z"));
        answer.Posts().Should().Equal(expected.Newest());
        // The client learns from an empty page that the one before was the last.
        answer.Sizes().Should().Equal(PagesOf(expected.Count, 40));
        answer["account"]!.ToJsonString().Should().Be($$"""{"id":"109300000000000001","acct":"alice","statuses":{{expected.Count}}}""");
        news.Posts().Should().Equal(expected.TakeLast(7).Newest());
        unknown["error"]!["status"]!.GetValue<int>().Should().Be(404);
    }

    [InteropFact]
    public async Task A_client_made_from_the_hubs_own_description_reads_casts_in_both_orders_and_verified_addresses()
    {
        await using FarcasterEmulator server = await FarcasterEmulator.StartAsync();
        server.PageSize = 50;
        var expected = new List<JsonObject>();
        foreach (int number in Enumerable.Range(0, History.Count))
        {
            GeneratedPost post = History.PostOf(number);
            long? parent = post.Kind switch { GeneratedKind.Thread => 7, GeneratedKind.Reply => 9, _ => null };
            string hash = server.Post(post.Text, post.At, body =>
            {
                body["parentCastId"] = parent is { } fid ? new JsonObject { ["fid"] = fid, ["hash"] = "0x1" } : null;
                body["mentions"] = new JsonArray([.. post.Mentions.Select(static _ => JsonValue.Create(9))]);
                body["mentionsPositions"] = new JsonArray([.. post.Mentions.Select(static _ => JsonValue.Create(0))]);
            });
            if (History.Deleted.Contains(number))
            {
                server.Delete(hash);
                continue;
            }

            expected.Add(new JsonObject
            {
                ["hash"] = hash,
                ["fid"] = 7,
                ["text"] = post.Text,
                ["at"] = Moment(post.At),
                ["parent"] = parent,
                ["mentions"] = new JsonArray([.. post.Mentions.Select(static _ => JsonValue.Create(9))]),
            });
        }

        server.Verify("0xab5801a7d398351b8be11c439e05c5b3259aec9b");
        server.Fail(FeedServerFaultKind.TooMany, path: "/v1/castsByFid", pause: _pause);
        await using NodeProcess node = await NodeProcess.StartAsync("farcaster-feed.mjs", server.Url);
        JsonObject Task(string name, bool reverse) => new() { ["name"] = name, ["size"] = 40, ["reverse"] = reverse };

        JsonObject refused = await node.AskAsync(Task("alice", reverse: true));
        JsonObject newest = await node.AskAsync(Task("alice", reverse: true));
        JsonObject oldest = await node.AskAsync(Task("alice", reverse: false));
        JsonObject unknown = await node.AskAsync(Task("nobody", reverse: true));

        refused["error"]!.ToJsonString().Should().Be("""{"status":429,"code":null,"after":"30"}""");
        newest["casts"]!.AsArray().Select(static cast => cast!.ToJsonString()).Should().Equal(expected.Newest());
        oldest["casts"]!.AsArray().Select(static cast => cast!.ToJsonString()).Reverse().Should().Equal(expected.Newest());
        server.Requests.Count(static request => request.Path == "/v1/castsByFid" && request.Query.Contains("reverse=true")).Should().Be(5);
        (newest["fid"]!.GetValue<int>(), newest["shown"]!.GetValue<string>()).Should().Be((7, "alice"));
        newest["addresses"]!.ToJsonString().Should().Be("""["0xab5801a7d398351b8be11c439e05c5b3259aec9b"]""");
        unknown.ToJsonString().Should().Be("""{"fid":null}""");
    }

    private static JsonObject Reference(string uri) =>
        new() { ["uri"] = uri, ["cid"] = "bafyreib2rxk3rybk3aobmv5cjuql3bm2twh4jo5uxgf5kpqcsgz7soitae" };
}
