using Confidant.Adapters;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>Files that people send in private are looked into, asked about, learned from, and deleted.</summary>
public sealed class FeedExportTests
{
    [Fact]
    public async Task An_export_is_asked_about_and_learned_from_after_a_yes()
    {
        await using FeedBench bench = await FeedBench.StartAsync();

        OutgoingMessage question = await bench.SendFileAsync("ana", "twitter-2025.zip", Archive(40));
        question.Text.Should().Contain("@ana_sol").And.Contain("40 posts");
        bench.Files().Should().ContainSingle();

        OutgoingMessage started = await bench.Bot.PressAsync("ana", question, "Learn from it");
        OutgoingMessage ended = (await bench.Bot.Platform.NextAsync()).Message;

        started.Text.Should().Contain("Reading X @ana_sol");
        ended.Text.Should().Contain("40 posts kept in all");
        await bench.Bot.SettleAsync();
        bench.Files().Should().BeEmpty();
    }

    [Fact]
    public async Task After_a_no_the_file_is_deleted_and_nothing_is_learned()
    {
        await using FeedBench bench = await FeedBench.StartAsync();
        OutgoingMessage question = await bench.SendFileAsync("ana", "twitter-2025.zip", Archive(40));

        await bench.Bot.PressAsync("ana", question, "Delete the file");

        bench.Files().Should().BeEmpty();
        (await bench.FeedsAsync("ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_cut_off_export_is_refused_with_the_cure_and_leaves_nothing()
    {
        await using FeedBench bench = await FeedBench.StartAsync();
        byte[] whole = Archive(40);

        OutgoingMessage answer = await bench.SendFileAsync("ana", "twitter-2025.zip", whole[..(whole.Length / 2)]);

        answer.Text.Should().Be("That file is cut off or damaged. Download it again, and send me the new one.");
        bench.Files().Should().BeEmpty();
        (await bench.FeedsAsync("ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_no_export_is_answered_as_before()
    {
        await using FeedBench bench = await FeedBench.StartAsync();

        OutgoingMessage answer = await bench.SendFileAsync("ana", "package.json", "{\"name\":\"thing\"}"u8.ToArray());

        answer.Text.Should().StartWith("I can read words only");
        bench.Files().Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_forgotten_takes_the_file_along()
    {
        await using FeedBench bench = await FeedBench.StartAsync();
        await bench.Bot.AskAsync("ana", "I live in Porto.");
        await bench.SendFileAsync("ana", "twitter-2025.zip", Archive(40));

        await bench.Bot.PressAsync("ana", await bench.Bot.AskAsync("ana", "/forget all"), "Forget it");

        bench.Files().Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_else_can_press_for_a_file()
    {
        await using FeedBench bench = await FeedBench.StartAsync();
        OutgoingMessage question = await bench.SendFileAsync("ana", "twitter-2025.zip", Archive(40));

        await bench.Bot.AcceptAsync(bench.Bot.Press("eve", question, "Learn from it"));
        await bench.Bot.HandledAsync();

        (await bench.FeedsAsync("ana")).Should().BeEmpty();
        bench.Files().Should().ContainSingle();
    }

    private static byte[] Archive(int posts) => FeedBench.Archive(7, posts);
}
