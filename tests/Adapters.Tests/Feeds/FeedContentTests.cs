using System.Text;
using System.Text.Json.Nodes;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>What becomes of the posts of each platform.</summary>
public sealed class FeedContentTests
{
    private static readonly DateTimeOffset _at = new(2024, 1, 15, 14, 30, 0, TimeSpan.Zero);

    private static readonly string[] _gardens = ["gardens"];
    private static readonly string[] _bobOnBluesky = ["bob.example.com"];
    private static readonly string[] _bobOnMastodon = ["bob@x.example"];

    [Fact]
    public async Task Bluesky_has_tags_names_and_links_by_bytes_and_tells_replies_and_reposts()
    {
        await using BlueskyEmulator server = await BlueskyEmulator.StartAsync();
        BlueskyAccount alice = server.Add("alice.example.com");
        BlueskyAccount bob = server.Add("bob.example.com");
        const string Words = "ñ😀 @bob.example.com see example.com/long... #gardens";
        string own = server.Post(alice, Words, _at, static record => record["facets"] = new JsonArray(
            Facet(Words, "@bob.example.com", new JsonObject { ["$type"] = "app.bsky.richtext.facet#mention", ["did"] = "did:plc:x" }),
            Facet(Words, "example.com/long...", new JsonObject { ["$type"] = "app.bsky.richtext.facet#link", ["uri"] = "https://example.com/long/way" }),
            Facet(Words, "#gardens", new JsonObject { ["$type"] = "app.bsky.richtext.facet#tag", ["tag"] = "gardens" })));
        string theirs = server.Post(bob, "Bob's words", _at);
        string thread = server.Post(alice, "And more", _at.AddMinutes(1), record => record["reply"] = Reply(alice.Did, own, alice.Did, own));
        string reply = server.Post(alice, "To bob", _at.AddMinutes(2), record => record["reply"] = Reply(bob.Did, theirs, bob.Did, theirs));
        string under = server.Post(alice, "Under bob's", _at.AddMinutes(3), record => record["reply"] = Reply(alice.Did, reply, bob.Did, theirs));
        server.Repost(alice, bob, theirs, _at.AddMinutes(4));

        IReadOnlyList<FeedPost> posts = await FeedReadings.ReadAsync(Platform.Bluesky, "alice.example.com", ("Feeds:Bluesky:ApiUrl", server.Url));

        posts.Single(post => post.Id == own).Should().BeEquivalentTo(new
        {
            Text = "ñ😀 @bob.example.com see https://example.com/long/way #gardens",
            Hashtags = _gardens,
            Mentions = _bobOnBluesky,
            Likes = 25,
            Comments = 5,
            Shares = 3,
            Kind = FeedPostKind.Own,
            IsPublic = true,
        });
        posts.ToDictionary(static post => post.Id, static post => post.Kind).Should().Equal(new Dictionary<string, FeedPostKind>
        {
            [own] = FeedPostKind.Own,
            [thread] = FeedPostKind.Own,
            [reply] = FeedPostKind.Reply,
            [under] = FeedPostKind.Reply,
            ["repost-3r" + theirs] = FeedPostKind.Repost,
        });
        posts.Should().NotContain(static post => post.Text.Contains("Bob's"));
    }

    [Fact]
    public async Task Who_wants_to_be_seen_by_members_alone_has_no_public_posts()
    {
        await using BlueskyEmulator server = await BlueskyEmulator.StartAsync();
        BlueskyAccount alice = server.Add("alice.example.com");
        alice.IsForMembersOnly = true;
        server.Post(alice, "Among us", _at);

        (await FeedReadings.ReadAsync(Platform.Bluesky, alice.Did, ("Feeds:Bluesky:ApiUrl", server.Url))).Single().IsPublic.Should().BeFalse();
    }

    [Fact]
    public async Task An_account_that_says_it_has_posts_and_shows_none_does_not_lose_them()
    {
        await using BlueskyEmulator server = await BlueskyEmulator.StartAsync();
        server.Add("alice.example.com").ClaimsPosts = 12;
        await using FeedBench bench = new([("Feeds:Bluesky:ApiUrl", server.Url)]);
        IFeedReader reader = bench.Reader(Platform.Bluesky);

        List<FeedPage> pages = await reader.ReadAllAsync(await reader.FindAsync("alice.example.com", null, default));

        pages.Single().CompleteSince.Should().BeNull();
    }

    [Fact]
    public async Task Where_a_post_cannot_be_read_none_is_taken_for_deleted()
    {
        await using BlueskyEmulator server = await BlueskyEmulator.StartAsync();
        BlueskyAccount alice = server.Add("alice.example.com");
        server.Post(alice, "One", _at);
        server.Post(alice, "Two", _at.AddMinutes(1));
        server.Mutation = static body => body.Replace("\"indexedAt\":\"2024-01-15T14:30:01.000Z\"", "\"indexedAt\":7", StringComparison.Ordinal);
        await using FeedBench bench = new([("Feeds:Bluesky:ApiUrl", server.Url)]);
        IFeedReader reader = bench.Reader(Platform.Bluesky);

        FeedPage page = (await reader.ReadAllAsync(await reader.FindAsync("alice.example.com", null, default))).Single();

        page.Posts.Single().Text.Should().Be("Two");
        page.CompleteSince.Should().BeNull();
    }

    [Fact]
    public async Task Mastodon_has_plain_text_warnings_tags_and_names_and_only_what_is_open_is_public()
    {
        await using MastodonEmulator server = await MastodonEmulator.StartAsync();
        string own = server.Post(
            "<p>Tomatoes &amp; <a href=\"https://x.example/tags/gardens\" class=\"mention hashtag\">#<span>gardens</span></a><br>with "
            + "<span class=\"h-card\"><a href=\"https://x.example/@bob\" class=\"u-url mention\">@<span>bob</span></a></span></p>"
            + "<p><a href=\"https://example.com/a/b\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">example.com/a</span><span class=\"invisible\">/b</span></a></p>"
            + "<p class=\"quote-inline\">RE: https://x.example/9</p>",
            _at,
            static status =>
            {
                status["spoiler_text"] = "Food";
                status["visibility"] = "unlisted";
                status["tags"] = new JsonArray(new JsonObject { ["name"] = "gardens" });
                status["mentions"] = new JsonArray(new JsonObject { ["acct"] = "bob@x.example" });
            });
        server.Post("<p>For friends</p>", _at, static status => status["visibility"] = "private");
        server.Post("<p>To bob</p>", _at, static status =>
        {
            status["in_reply_to_id"] = "9";
            status["in_reply_to_account_id"] = "99";
        });
        server.Post("<p>More</p>", _at, status =>
        {
            status["in_reply_to_id"] = own;
            status["in_reply_to_account_id"] = "109300000000000001";
        });
        server.Post("<p>Bob's words</p>", _at, static status => status["reblog"] = new JsonObject { ["id"] = "9" });

        IReadOnlyList<FeedPost> posts = await FeedReadings.ReadAsync(Platform.Mastodon, $"{server.Url}/@alice", ("Feeds:AllowPrivateAddresses", "true"));

        posts.Select(static post => (post.Text, post.Kind, post.IsPublic)).Should().BeEquivalentTo(new[]
        {
            ("Food\n\nTomatoes & #gardens\nwith @bob\n\nhttps://example.com/a/b", FeedPostKind.Own, true),
            ("For friends", FeedPostKind.Own, false),
            ("To bob", FeedPostKind.Reply, true),
            ("More", FeedPostKind.Own, true),
            ("", FeedPostKind.Repost, true),
        });
        posts.Single(static post => post.Text.StartsWith("Food", StringComparison.Ordinal)).Should().BeEquivalentTo(
            new { Hashtags = _gardens, Mentions = _bobOnMastodon, Likes = 25, Comments = 5, Shares = 1 });
    }

    [Fact]
    public async Task Mastodon_is_found_where_the_handle_says_and_read_without_the_header_of_pages()
    {
        await using MastodonEmulator home = await MastodonEmulator.StartAsync();
        await using MastodonEmulator instance = await MastodonEmulator.StartAsync();
        home.MovedTo = instance.Url;
        instance.HasLinks = false;
        instance.PageSize = 2;
        Enumerable.Range(0, 5).ToList().ForEach(number => instance.Post($"<p>{number}</p>", _at.AddDays(number)));
        await using FeedBench bench = new([("Feeds:AllowPrivateAddresses", "true")]);
        IFeedReader reader = bench.Reader(Platform.Mastodon);

        FeedAccount account = await reader.FindAsync($"alice@{home.Host}", null, default);

        account.Should().Be(new FeedAccount(Platform.Mastodon, $"{instance.Host}/109300000000000001", $"alice@{home.Host}") { Address = new Uri(instance.Url) });
        (await reader.ReadAllAsync(account)).Ids().Should().HaveCount(5);
        instance.IsSuspended = true;
        Func<Task> read = () => reader.ReadAllAsync(account);
        (await read.Should().ThrowAsync<FeedException>()).Which.Fault.Should().Be(FeedFault.Refused, "an empty timeline would say that all is gone");
    }

    [Fact]
    public async Task Farcaster_has_names_where_their_bytes_are_and_tells_replies_from_posts_in_channels()
    {
        await using FarcasterEmulator server = await FarcasterEmulator.StartAsync();
        server.Name(9, "bob");
        server.Post("ñ😀 with  and  #gardens", _at, static body =>
        {
            body["mentions"] = new JsonArray(9, 10);
            body["mentionsPositions"] = new JsonArray(12, 17);
            body["embeds"] = new JsonArray(new JsonObject { ["url"] = "https://example.com/a" }, new JsonObject { ["castId"] = new JsonObject { ["fid"] = 9, ["hash"] = "0x1" } });
        });
        server.Post("In a channel", _at.AddMinutes(1), static body => body["parentUrl"] = "https://farcaster.group/gardens");
        server.Post("To bob", _at.AddMinutes(2), static body => body["parentCastId"] = new JsonObject { ["fid"] = 9, ["hash"] = "0x1" });
        server.Post("And more", _at.AddMinutes(3), static body => body["parentCastId"] = new JsonObject { ["fid"] = 7, ["hash"] = "0x2" });

        IReadOnlyList<FeedPost> posts = await FeedReadings.ReadAsync(Platform.Farcaster, "https://farcaster.xyz/alice", ("Feeds:Farcaster:HubUrl", server.Url));

        posts.Select(static post => (post.Text, post.Kind)).Should().BeEquivalentTo(new[]
        {
            ("ñ😀 with @bob and @!10 #gardens\nhttps://example.com/a", FeedPostKind.Own),
            ("In a channel", FeedPostKind.Own),
            ("To bob", FeedPostKind.Reply),
            ("And more", FeedPostKind.Own),
        });
        FeedPost first = posts.Single(static post => post.Text.Contains('#'));
        first.Hashtags.Should().Equal("gardens");
        first.Mentions.Should().Equal("bob", "!10");
        first.PostedAt.Should().Be(_at);
    }

    [Fact]
    public async Task Farcaster_tells_the_verified_addresses_of_both_forms_and_no_others()
    {
        await using FarcasterEmulator server = await FarcasterEmulator.StartAsync();
        server.Verify("0xAb5801a7D398351b8bE11C439e05C5B3259aeC9B".ToLowerInvariant());
        server.Verify("0x00000000219ab540356cbb839cbe05303d7705fa", member: "verificationAddEthAddressBody");
        server.Verify("9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin", "PROTOCOL_SOLANA");
        server.Verify("0x123");
        server.PageSize = 1;
        await using FeedBench bench = new([("Feeds:Farcaster:HubUrl", server.Url)]);

        IReadOnlyList<EthereumAddress> addresses = await bench.Get<IFeedAddresses>().ReadAsync(new FeedAccount(Platform.Farcaster, "7", "alice"), default);

        addresses.Select(static address => address.ToString()).Should().BeEquivalentTo(
            "0xAb5801a7D398351b8bE11C439e05C5B3259aeC9B", "0x00000000219ab540356cBB839Cbe05303d7705Fa");
    }

    private static JsonObject Facet(string text, string shown, JsonObject feature)
    {
        int start = Encoding.UTF8.GetByteCount(text[..text.IndexOf(shown, StringComparison.Ordinal)]);
        return new JsonObject
        {
            ["index"] = new JsonObject { ["byteStart"] = start, ["byteEnd"] = start + Encoding.UTF8.GetByteCount(shown) },
            ["features"] = new JsonArray(feature),
        };
    }

    private static JsonObject Reply(string parentDid, string parent, string rootDid, string root) => new()
    {
        ["parent"] = new JsonObject { ["uri"] = $"at://{parentDid}/app.bsky.feed.post/{parent}", ["cid"] = "bafyreib2rxk3rybk3aobmv5cjuql3bm2twh4jo5uxgf5kpqcsgz7soitae" },
        ["root"] = new JsonObject { ["uri"] = $"at://{rootDid}/app.bsky.feed.post/{root}", ["cid"] = "bafyreib2rxk3rybk3aobmv5cjuql3bm2twh4jo5uxgf5kpqcsgz7soitae" },
    };
}
