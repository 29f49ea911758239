using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class AlbumPartTests
{
    [Fact]
    public async Task Forgetting_one_part_leaves_the_others_and_takes_the_answer_to_all()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        await bench.SendAsync(AlbumBench.Album(text => host.Private("Ana", text), "I live in Lisbon.", "I adore quokkabread."));
        await bench.SettleAsync();

        OutgoingMessage question = await bench.SendAsync(host.Private("Ana", "/forget quokkabread"));
        await host.AcceptAsync(host.Press("Ana", question, "Forget it"));
        await bench.RunUntilAsync(host.Platform.NextAsync());
        await bench.RunUntilAsync(host.Platform.NextAsync());

        (await bench.SendAsync(host.Private("Ana", "Where do I live?"))).Text.Should().Contain("Lisbon");
        bench.Prompts[^1].Window.Should().NotContain(static turn => turn.Text.Contains("quokkabread", StringComparison.Ordinal));
        bench.Prompts[^1].Window.Should().NotContain(static turn => turn.Author == null, "the answer rested on the forgotten part");
    }

    [Fact]
    public async Task An_edited_caption_corrects_what_its_part_taught()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        IncomingMessage[] album = AlbumBench.Album(text => host.Private("Ana", text), "I live in Lisbon.", "My dog is called Rex.");
        await bench.SendAsync(album);

        await host.AcceptAsync(album[0] with
        {
            DeliveryKey = "edit",
            IsEdit = true,
            Album = null,
            Text = "I live in Porto.",
            BareText = "I live in Porto.",
        });
        await bench.SettleAsync();

        (await bench.SendAsync(host.Private("Ana", "Where do I live?"))).Text.Should().Contain("Porto").And.NotContain("Lisbon");
        (await bench.SendAsync(host.Private("Ana", "What is my dog called?"))).Text.Should().Contain("Rex");
    }

    [Fact]
    public async Task Forwarded_captions_are_nobodys_statement_and_a_word_about_privacy_holds_for_every_part()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        await bench.SendAsync(AlbumBench.Album(text => host.Private("Ana", text) with { IsForwarded = true }, "I live in Lisbon.", ""));
        await bench.SettleAsync();
        (await bench.SendAsync(host.Private("Ana", "/mymemories"))).Text.Should().NotContain("Lisbon");
        IncomingMessage[] album = AlbumBench.Album(text => host.InGroup("Ana", "club", text), "My locker code is 4711.", "This is private.");
        await bench.SendAsync([.. album.Select(static part => part with { IsAddressedToBot = true })]);
        await bench.SettleAsync();

        (await bench.SendAsync(host.InGroup("Ben", "club", "What is the locker code?") with { IsAddressedToBot = true }))
            .Text.Should().NotContain("4711");
    }

    [Fact]
    public async Task A_command_in_a_caption_is_carried_out_and_the_other_captions_are_kept()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;

        OutgoingMessage answer = await bench.SendAsync(AlbumBench.Album(text => host.Private("Ana", text), "I live in Lisbon.", "/whoami"));
        await bench.SettleAsync();

        answer.Text.Should().Contain("Ana");
        host.Platform.HasMore.Should().BeFalse();
        bench.Prompts.Should().BeEmpty();
        (await bench.SendAsync(host.Private("Ana", "Where do I live?"))).Text.Should().Contain("Lisbon");
    }
}
