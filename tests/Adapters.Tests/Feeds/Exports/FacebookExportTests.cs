using System.Globalization;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Feeds.Exports;

public sealed class FacebookExportTests
{
    private static readonly GeneratedHistory _history = new(seed: 11, count: 600);

    [Theory]
    [InlineData(false, false, 1, false)]
    [InlineData(false, false, 3, true)]
    [InlineData(true, true, 2, false)]
    public async Task A_zip_gives_exactly_the_posts_that_went_into_it(bool isOld, bool isOldestFirst, int parts, bool isRight)
    {
        using var bench = new ExportBench();
        FacebookArchive.WriteZip(bench.Path, _history, new FacebookArchiveOptions
        {
            IsOld = isOld,
            IsOldestFirst = isOldestFirst,
            Parts = parts,
            IsRightlyEncoded = isRight,
        });

        FeedExport export = await bench.CheckAsync();
        List<FeedPost> posts = await bench.ReadAsync();

        export.Should().Be(new FeedExport(new FeedAccount(Platform.Facebook, "ana_sol", "Ana Sólveig Núñez"), 600));
        posts.OrderBy(static post => post.PostedAt).ThenBy(static post => post.Id, StringComparer.Ordinal)
            .Should().BeEquivalentTo(_history.Posts.Select(Expected), static options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Who_may_see_a_post_counts_where_the_download_tells()
    {
        using var bench = new ExportBench();
        FacebookArchive.WriteZip(bench.Path, _history, new FacebookArchiveOptions { TellsAudience = true, IsOldestFirst = true });

        (await bench.ReadAsync()).Select(static post => post.IsPublic).Should().Equal(_history.Posts.Select(static post => post.IsPublic))
            .And.Contain([true, false]);
    }

    [Fact]
    public async Task Ids_are_the_same_in_every_later_download_after_edits_and_in_whichever_order()
    {
        using var bench = new ExportBench();
        FacebookArchive.WriteZip(bench.Path, _history);
        List<FeedPost> before = await bench.ReadAsync();
        GeneratedHistory later = _history.Later(added: 30, edited: [4, 48, 49, 200], deleted: []);
        File.Delete(bench.Path);
        FacebookArchive.WriteZip(bench.Path, later, new FacebookArchiveOptions { IsOldestFirst = true, Parts = 4 });

        List<FeedPost> after = await bench.ReadAsync();

        after.Select(static post => post.Id).Should().OnlyHaveUniqueItems().And.HaveCount(630);
        before.Select(static post => post.Id).Should().BeSubsetOf(after.Select(static post => post.Id));
        after.Where(post => before.Any(old => old.Id == post.Id && old.Text != post.Text)).Select(static post => post.Text)
            .Should().HaveCount(4).And.OnlyContain(static text => text.EndsWith("(edited 1)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_post_alone_is_no_list_and_old_names_and_marks_within_the_words_are_read()
    {
        using var bench = new ExportBench();
        bench.WriteZip(
            ("posts/your_posts.json", """
                {"timestamp":1400000000,"data":[{"post":"Con @[12:2048:In\u00c3\u00a9s P] en la playa #M\u00c3\u00a1laga\u00f0\u009f\u008f\u0096"}],"tags":["Tom\u00c3\u00a1s"],"title":"Ana escribi\u00c3\u00b3 en el muro de Tom\u00c3\u00a1s"}
                """),
            ("profile_information/profile_information.json", """{"profile":{"name":"Jos\u00c3\u00a9"}}"""));

        FeedExport export = await bench.CheckAsync();

        export.Account.Should().Be(new FeedAccount(Platform.Facebook, "José", "José"));
        (await bench.ReadAsync()).Single().Should().BeEquivalentTo(new FeedPost
        {
            Id = "1400000000",
            Text = "Con Inés P en la playa #Málaga🏖",
            PostedAt = DateTimeOffset.FromUnixTimeSeconds(1_400_000_000),
            Kind = FeedPostKind.Reply,
            IsPublic = false,
            Hashtags = ["Málaga"],
            Mentions = ["Inés P", "Tomás"],
        });
    }

    private static FeedPost Expected(GeneratedPost post)
    {
        bool isSecond = post.Number % 50 == 49;
        return new FeedPost
        {
            Id = post.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) + (isSecond ? "-1" : ""),
            Text = post.Text,
            PostedAt = post.At,
            Kind = post.Kind switch
            {
                GeneratedKind.Reply => FeedPostKind.Reply,
                GeneratedKind.Repost => FeedPostKind.Repost,
                _ => FeedPostKind.Own,
            },
            IsPublic = false,
            Hashtags = post.Hashtags,
            Mentions = post.Mentions,
        };
    }
}
