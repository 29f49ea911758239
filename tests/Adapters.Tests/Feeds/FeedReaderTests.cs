using Confidant.Adapters.Feeds;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>What holds for the reader of every platform.</summary>
public sealed class FeedReaderTests
{
    private static readonly DateTimeOffset _start = new(2024, 1, 15, 14, 30, 0, TimeSpan.Zero);

    public static TheoryData<string> Platforms() => [.. FeedScene.Names];

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Every_post_is_read_once_over_all_pages_and_what_is_missing_then_is_gone(string platform)
    {
        await using FeedScene scene = await StartAsync(platform);
        await using FeedBench bench = new(scene.Settings);
        (IFeedReader reader, FeedAccount account) = await FindAsync(bench, scene);
        string[] ids = Fill(scene, 23);

        List<FeedPage> pages = await reader.ReadAllAsync(account, null, scene.Grant);

        pages.Ids().Should().BeEquivalentTo(ids);
        pages.Should().HaveCountGreaterThan(3);
        (pages[^1].CompleteSince <= _start).Should().Be(scene.TellsWhatIsGone);
        pages[..^1].Should().OnlyContain(static page => page.CompleteSince == null);
        pages.Should().OnlyContain(static page => page.Position.Length <= 4_000);
        FeedPost first = pages.SelectMany(static page => page.Posts).Single(post => post.Id == ids[0]);
        first.Should().BeEquivalentTo(new { Text = "Post 0 with ñ & 😀", PostedAt = _start, Kind = FeedPostKind.Own, IsPublic = true });
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_reading_that_stops_goes_on_after_the_last_page_wherever_that_was(string platform)
    {
        await using FeedScene scene = await StartAsync(platform);
        string[] ids = Fill(scene, 17);
        int count;
        await using (FeedBench bench = new(scene.Settings))
        {
            (IFeedReader reader, FeedAccount account) = await FindAsync(bench, scene);
            count = (await reader.ReadAllAsync(account, null, scene.Grant)).Count;
        }

        for (int stop = 1; stop <= count; stop++)
        {
            var met = new List<FeedPage>();
            await using (FeedBench bench = new(scene.Settings))
            {
                (IFeedReader reader, FeedAccount account) = await FindAsync(bench, scene);
                await foreach (FeedPage page in reader.ReadAsync(account, null, scene.Grant, default))
                {
                    met.Add(page);
                    if (met.Count == stop)
                    {
                        break;
                    }
                }
            }

            await using FeedBench again = new(scene.Settings);
            (IFeedReader restarted, FeedAccount same) = await FindAsync(again, scene);
            List<FeedPage> rest = await restarted.ReadAllAsync(same, met[^1].Position, scene.Grant);

            met.Concat(rest).Ids().Should().BeEquivalentTo(ids, "it stopped after page {0}", stop);
            List<FeedPage> later = await restarted.ReadAllAsync(same, rest[^1].Position, scene.Grant);
            later.Ids().Should().BeEmpty("all was read when it had stopped after page {0}", stop);
        }
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_later_reading_brings_what_is_new_and_no_word_of_what_is_gone(string platform)
    {
        await using FeedScene scene = await StartAsync(platform);
        await using FeedBench bench = new(scene.Settings);
        (IFeedReader reader, FeedAccount account) = await FindAsync(bench, scene);
        string[] old = Fill(scene, 9);
        string position = (await reader.ReadAllAsync(account, null, scene.Grant))[^1].Position;
        string[] added = [.. Enumerable.Range(20, 7).Select(number => scene.Post($"New {number}", _start.AddDays(number)))];

        List<FeedPage> pages = await reader.ReadAllAsync(account, position, scene.Grant);

        if (scene.SkipsWhatIsKnown)
        {
            pages.Ids().Should().BeEquivalentTo(added);
        }
        else
        {
            pages.Should().ContainSingle("its first page is all that is asked for").Which.Posts.Should().NotBeEmpty();
            added.Concat(old).Should().Contain(pages.Ids());
        }

        pages.Should().OnlyContain(static page => page.CompleteSince == null && page.Deleted.Count == 0);
        (await reader.ReadAllAsync(account, pages[^1].Position, scene.Grant)).Ids().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Reading_everything_again_shows_edits_and_leaves_out_what_is_gone(string platform)
    {
        await using FeedScene scene = await StartAsync(platform);
        scene.Server.PageSize = 100;
        await using FeedBench bench = new(scene.Settings);
        (IFeedReader reader, FeedAccount account) = await FindAsync(bench, scene);
        string[] ids = Fill(scene, 6);
        await reader.ReadAllAsync(account, null, scene.Grant);
        scene.Delete(ids[3]);
        if (scene.HasEdits)
        {
            scene.Edit(ids[2], "Said better");
        }

        List<FeedPage> pages = await reader.ReadAllAsync(account, null, scene.Grant);

        pages.Ids().Should().BeEquivalentTo(ids.Except([ids[3]]));
        pages[^1].CompleteSince.Should().NotBeNull().And.BeOnOrBefore(_start);
        pages.SelectMany(static page => page.Posts).Single(post => post.Id == ids[2]).Text
            .Should().Be(scene.HasEdits ? "Said better" : "Post 2 with ñ & 😀");
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task An_account_without_posts_has_one_empty_page(string platform)
    {
        await using FeedScene scene = await StartAsync(platform);
        await using FeedBench bench = new(scene.Settings);
        (IFeedReader reader, FeedAccount account) = await FindAsync(bench, scene);

        List<FeedPage> pages = await reader.ReadAllAsync(account, null, scene.Grant);

        pages.Should().ContainSingle().Which.Posts.Should().BeEmpty();
        scene.Post("The first", _start);
        (await reader.ReadAllAsync(account, pages[0].Position, scene.Grant)).Ids().Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Pages_that_lead_in_a_circle_end_the_reading(string platform)
    {
        await using FeedScene scene = await StartAsync(platform);
        Fill(scene, 9);
        scene.LoopForEver();
        await using FeedBench bench = new(scene.Settings);
        (IFeedReader reader, FeedAccount account) = await FindAsync(bench, scene);

        Func<Task> read = () => reader.ReadAllAsync(account, null, scene.Grant);

        (await read.Should().ThrowAsync<FeedException>()).Which.Fault.Should().Be(FeedFault.Malformed);
        scene.Server.Requests.Should().HaveCountLessThan(40);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_position_that_nobody_can_read_begins_anew(string platform)
    {
        await using FeedScene scene = await StartAsync(platform);
        await using FeedBench bench = new(scene.Settings);
        (IFeedReader reader, FeedAccount account) = await FindAsync(bench, scene);
        string[] ids = Fill(scene, 9);

        (await reader.ReadAllAsync(account, "not a position", scene.Grant)).Ids().Should().BeEquivalentTo(ids);
    }

    private static async Task<FeedScene> StartAsync(string platform)
    {
        FeedScene scene = await FeedScene.StartAsync(platform);
        scene.Server.PageSize = 5;
        return scene;
    }

    private static string[] Fill(FeedScene scene, int count) =>
        [.. Enumerable.Range(0, count).Select(number => scene.Post($"Post {number} with ñ & 😀", _start.AddHours(number)))];

    private static async Task<(IFeedReader Reader, FeedAccount Account)> FindAsync(FeedBench bench, FeedScene scene)
    {
        IFeedReader reader = bench.Reader(scene.Platform);
        return (reader, await reader.FindAsync(scene.Written, scene.Grant, default));
    }
}
