using System.IO.Compression;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Feeds.Exports;

public sealed class XExportTests
{
    private const string Account = """window.YTD.account.part0 = [{"account":{"username":"ana_sol","accountId":"7"}}]""";

    private static readonly GeneratedHistory _history = new(seed: 7, count: 1_200);

    [Theory]
    [InlineData(1, "")]
    [InlineData(3, "twitter-2024-01-15/")]
    public async Task A_zip_gives_exactly_the_posts_that_went_into_it(int parts, string folder)
    {
        using var bench = new ExportBench();
        XArchive.WriteZip(bench.Path, _history, new XArchiveOptions { Parts = parts, Folder = folder });

        FeedExport export = await bench.CheckAsync();
        List<FeedPost> posts = await bench.ReadAsync();

        export.Should().Be(new FeedExport(new FeedAccount(Platform.Twitter, "1000007", "ana_sol"), 1_200)
        {
            CompleteSince = _history.AccountMadeAt,
            MadeAt = _history.LastAt.AddHours(1),
        });
        posts.Should().BeEquivalentTo(_history.Posts.Select(post => Expected(post, isPublic: true)), static options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task The_posts_alone_tell_whose_they_are_and_nothing_of_who_may_see_them()
    {
        using var bench = new ExportBench();
        XArchive.WritePlain(bench.Path, _history);

        FeedExport export = await bench.CheckAsync();
        List<FeedPost> posts = await bench.ReadAsync();

        export.Should().Be(new FeedExport(new FeedAccount(Platform.Twitter, "1000007", "ana_sol"), 1_200));
        posts.Should().HaveCount(1_200).And.OnlyContain(static post => !post.IsPublic);
        posts.Select(static post => post.Kind).Should().Equal(_history.Posts.Select(KindOf));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public async Task Posts_of_a_protected_account_and_of_one_that_is_not_told_of_are_not_public(bool? isProtected)
    {
        using var bench = new ExportBench();
        XArchive.WriteZip(bench.Path, _history, new XArchiveOptions { IsProtected = isProtected });

        (await bench.ReadAsync()).Should().HaveCount(1_200).And.OnlyContain(static post => !post.IsPublic);
    }

    [Fact]
    public async Task What_was_for_a_circle_is_not_public_and_an_account_that_was_opened_again_is()
    {
        using var bench = new ExportBench();
        string tweets = string.Join(',', Tweet("21", "For all"), Tweet("22", "For few"));
        bench.WriteZip(
            ("data/account.js", Account),
            ("data/protected-history.js", """
                window.YTD.protected_history.part0 = [
                  {"protectedHistory":{"protectedAt":"2022-01-01T00:00:00.000Z","action":"Unprotect"}},
                  {"protectedHistory":{"protectedAt":"2021-01-01T00:00:00.000Z","action":"Protect"}} ]
                """),
            ("data/twitter-circle-tweet.js", $"window.YTD.twitter_circle_tweet.part0 = [{Tweet("22", "For few")}]"),
            ("data/tweets.js", $"window.YTD.tweets.part0 = [{tweets}]"));

        (await bench.ReadAsync()).Select(static post => (post.Id, post.IsPublic)).Should().Equal(("21", true), ("22", false));
    }

    [Fact]
    public async Task Edits_keep_the_id_and_what_was_deleted_is_missing_from_a_whole_archive()
    {
        using var bench = new ExportBench();
        GeneratedHistory later = _history.Later(added: 20, edited: [3, 10, 10], deleted: [5, 6, 700]);
        XArchive.WriteZip(bench.Path, later);

        FeedExport export = await bench.CheckAsync();
        List<FeedPost> posts = await bench.ReadAsync();

        export.Posts.Should().Be(1_217);
        export.CompleteSince.Should().NotBeNull();
        posts.Select(static post => post.Id).Should().Equal(later.Posts.Select(XArchive.IdOf));
        posts.Single(post => post.Id == XArchive.IdOf(later.PostOf(10))).Text.Should().Be(later.PostOf(10).Text).And.Contain("(edited 2)");
    }

    [Fact]
    public async Task Of_an_edited_post_only_the_last_version_counts()
    {
        using var bench = new ExportBench();
        string edited = """ "edit_info":{"edit":{"initialTweetId":"31","editControlInitial":{"editTweetIds":["31","32","33"]}}}, """;
        bench.WriteZip(
            ("data/account.js", Account),
            ("data/tweets.js", $"window.YTD.tweets.part0 = [{Tweet("33", "third", edited)},{Tweet("31", "first")},{Tweet("40", "other")},{Tweet("32", "second", edited)}]"));

        FeedExport export = await bench.CheckAsync();

        export.Posts.Should().Be(2);
        (await bench.ReadAsync()).Select(static post => (post.Id, post.Text)).Should().Equal(("31", "third"), ("40", "other"));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Only_an_archive_that_lists_itself_as_whole_tells_what_is_gone(bool hasManifest, bool isPartial)
    {
        using var bench = new ExportBench();
        XArchive.WriteZip(bench.Path, _history, new XArchiveOptions { HasManifest = hasManifest, IsPartial = isPartial });

        (await bench.CheckAsync()).CompleteSince.Should().BeNull();
    }

    [Fact]
    public async Task An_archive_without_one_of_its_parts_does_not_tell_what_is_gone()
    {
        using var bench = new ExportBench();
        XArchive.WriteZip(bench.Path, _history, new XArchiveOptions { Parts = 2 });
        using (ZipArchive zip = ZipFile.Open(bench.Path, ZipArchiveMode.Update))
        {
            zip.GetEntry("data/tweets-part1.js")!.Delete();
        }

        FeedExport export = await bench.CheckAsync();

        export.Posts.Should().Be(600);
        export.CompleteSince.Should().BeNull();
    }

    [Theory]
    [InlineData("@ruth_k yes", null, FeedPostKind.Reply)]
    [InlineData("@ANA_SOL to myself", null, FeedPostKind.Own)]
    [InlineData("@ and nobody", null, FeedPostKind.Own)]
    [InlineData("hello @ruth_k", null, FeedPostKind.Own)]
    [InlineData("RT @ruth_k: mine?", null, FeedPostKind.Repost)]
    [InlineData("and so on", "7", FeedPostKind.Own)]
    [InlineData("and so on", "8", FeedPostKind.Reply)]
    [InlineData("@ruth_k and so on", "7", FeedPostKind.Reply)]
    public async Task Whose_words_a_post_is_follows_from_whom_it_answers(string text, string? answered, FeedPostKind kind)
    {
        using var bench = new ExportBench();
        string reply = answered is null ? "" : $""" "in_reply_to_status_id_str":"5","in_reply_to_user_id_str":"{answered}", """;
        bench.WriteZip(("data/account.js", Account), ("data/tweets.js", $"window.YTD.tweets.part0 = [{Tweet("21", text, reply)}]"));

        (await bench.ReadAsync()).Single().Kind.Should().Be(kind);
    }

    private static string Tweet(string id, string text, string more = "") =>
        $$$"""{"tweet":{{{{more}}}"id_str":"{{{id}}}","created_at":"Wed Oct 10 20:19:24 +0000 2018","full_text":"{{{text}}}"}}""";

    private static FeedPost Expected(GeneratedPost post, bool isPublic) => new()
    {
        Id = XArchive.IdOf(post),
        Text = post.Text,
        PostedAt = post.At,
        Kind = KindOf(post),
        IsPublic = isPublic,
        Hashtags = post.Hashtags,
        Mentions = post.Mentions,
        Likes = post.Likes,
        Shares = post.Shares,
        Address = new Uri($"https://x.com/i/status/{XArchive.IdOf(post)}"),
    };

    private static FeedPostKind KindOf(GeneratedPost post) => post.Kind switch
    {
        GeneratedKind.Reply => FeedPostKind.Reply,
        GeneratedKind.Repost => FeedPostKind.Repost,
        _ => FeedPostKind.Own,
    };
}
