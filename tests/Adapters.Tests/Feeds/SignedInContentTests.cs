using System.Text.Json.Nodes;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>What becomes of the posts of the platforms where people sign in.</summary>
public sealed class SignedInContentTests
{
    private static readonly DateTimeOffset _at = new(2024, 1, 15, 14, 30, 0, TimeSpan.Zero);

    private static readonly string[] _gardens = ["gardens"];
    private static readonly string[] _bob = ["bob"];

    [Fact]
    public async Task X_has_whole_long_posts_and_links_as_they_lead_and_no_words_of_others()
    {
        await using XEmulator server = await XEmulator.StartAsync();
        server.Post("Cut & off… https://t.co/a", _at, static post => post["note_tweet"] = new JsonObject
        {
            ["text"] = "Whole &lt;long&gt; post with @bob on #gardens https://t.co/a https://t.co/p https://t.co/q",
            ["entities"] = new JsonObject
            {
                ["urls"] = new JsonArray(
                    new JsonObject { ["url"] = "https://t.co/a", ["expanded_url"] = "https://example.com/a" },
                    new JsonObject { ["url"] = "https://t.co/p", ["expanded_url"] = "https://x.com/alice/status/1/photo/1", ["media_key"] = "3_1" },
                    new JsonObject { ["url"] = "https://t.co/q", ["expanded_url"] = "https://twitter.com/bob/status/99" }),
                ["hashtags"] = new JsonArray(new JsonObject { ["tag"] = "gardens" }),
                ["mentions"] = new JsonArray(new JsonObject { ["username"] = "bob" }),
            },
        });
        server.Post("RT @bob: Bob's words", _at, static post => post["referenced_tweets"] = Referenced("retweeted"));
        server.Post("@bob yes", _at, static post =>
        {
            post["referenced_tweets"] = Referenced("replied_to");
            post["in_reply_to_user_id"] = "99";
        });
        server.Post("My thread", _at, static post =>
        {
            post["referenced_tweets"] = Referenced("replied_to");
            post["in_reply_to_user_id"] = "2244994945";
        });
        server.Post("So true https://t.co/z", _at, static post =>
        {
            post["referenced_tweets"] = Referenced("quoted");
            post["entities"] = new JsonObject { ["urls"] = new JsonArray(new JsonObject { ["url"] = "https://t.co/z", ["expanded_url"] = "https://twitter.com/bob/status/99" }) };
        });

        IReadOnlyList<FeedPost> posts = await FeedReadings.ReadAsync(
            Platform.Twitter, "@alice", ("Feeds:X:BearerToken", server.BearerToken), ("Feeds:X:ApiUrl", server.Url));

        posts.Select(static post => (post.Text, post.Kind)).Should().BeEquivalentTo(new[]
        {
            ("Whole <long> post with @bob on #gardens https://example.com/a  https://twitter.com/bob/status/99", FeedPostKind.Own),
            ("", FeedPostKind.Repost),
            ("@bob yes", FeedPostKind.Reply),
            ("My thread", FeedPostKind.Own),
            ("So true", FeedPostKind.Own),
        });
        posts.Single(static post => post.Text.StartsWith("Whole", StringComparison.Ordinal)).Should().BeEquivalentTo(
            new { Hashtags = _gardens, Mentions = _bob, Likes = 25, Comments = 5, Shares = 3 });
    }

    [Fact]
    public async Task Beyond_the_reach_of_X_nothing_is_taken_for_deleted()
    {
        await using XEmulator server = await XEmulator.StartAsync();
        server.Reach = 3_150;
        Enumerable.Range(0, 3_300).ToList().ForEach(number => server.Post($"{number}", _at.AddHours(number)));
        await using FeedBench bench = new([("Feeds:X:BearerToken", server.BearerToken), ("Feeds:X:ApiUrl", server.Url)]);
        IFeedReader reader = bench.Reader(Platform.Twitter);

        List<FeedPage> pages = await reader.ReadAllAsync(await reader.FindAsync("alice", null, default));

        pages.Ids().Should().HaveCount(3_150);
        pages[^1].CompleteSince.Should().Be(_at.AddHours(150));
    }

    [Fact]
    public async Task Facebook_marks_as_public_only_what_everyone_may_see()
    {
        await using FacebookEmulator server = await FacebookEmulator.StartAsync();
        server.Post("Open #gardens", _at);
        server.Post("Only me", _at, "SELF");
        server.Post("Friends", _at, "ALL_FRIENDS");
        server.Post(null, _at, "EVERYONE", static post => post["status_type"] = "shared_story");
        await using FeedBench bench = new([("FACEBOOK_APP_ID", server.AppId), ("FACEBOOK_APP_SECRET", server.AppSecret), ("Feeds:Facebook:ApiUrl", server.Url)]);
        IFeedReader reader = bench.Reader(Platform.Facebook);
        var grant = new FeedGrant(server.GiveToken(), null, null);

        List<FeedPage> pages = await reader.ReadAllAsync(await reader.FindAsync(null, grant, default), null, grant);

        pages.Single().Posts.Select(static post => (post.Text, post.Kind, post.IsPublic)).Should().BeEquivalentTo(new[]
        {
            ("Open #gardens", FeedPostKind.Own, true),
            ("Only me", FeedPostKind.Own, false),
            ("Friends", FeedPostKind.Own, false),
            ("", FeedPostKind.Repost, true),
        });
    }

    private static JsonArray Referenced(string kind) => new(new JsonObject { ["type"] = kind, ["id"] = "99" });
}
