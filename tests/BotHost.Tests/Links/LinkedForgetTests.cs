using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Processes;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Links;

/// <summary>What a person forgets on one account is gone on the other.</summary>
public sealed class LinkedForgetTests
{
    private const string Secret = "quokkabread";

    [Fact]
    public async Task What_was_answered_to_the_other_account_goes_with_the_words_and_stays_gone_when_they_come_again()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage said = await SayAsync(host);
        await host.LinkAsync("Ana", "Nita");
        (await host.AskAsync("Nita", "What do I adore?")).Text.Should().Contain(Secret);
        FilesWith(host.Directory, Secret).Should().NotBeEmpty();

        await host.PressAsync("Ana", await host.AskAsync("Ana", $"/forget {Secret}"), "Forget it");
        await host.Platform.NextAsync();
        await host.SettleAsync();

        FilesWith(host.Directory, Secret).Should().BeEmpty();
        (await host.AskAsync("Nita", "/why")).Text.Should().NotContain(Secret);
        await host.AcceptAsync(said with { DeliveryKey = "again" });
        await host.SettleAsync();
        (await host.AskAsync("Nita", "What do I adore?")).Text.Should().NotContain(Secret);
    }

    [Fact]
    public async Task Whoever_forgets_everything_on_one_account_leaves_the_words_of_the_other()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await SayAsync(host);
        await host.LinkAsync("Ana", "Nita");
        (await host.AskAsync("Nita", "What do I adore?")).Text.Should().Contain(Secret);

        await host.PressAsync("Nita", await host.AskAsync("Nita", "/forget all"), "Forget it");
        await host.Platform.NextAsync();
        await host.SettleAsync();

        (await host.AskAsync("Nita", "/why")).Text.Should().NotContain(Secret);
        (await host.AskAsync("Ana", "What do I adore?")).Text.Should().Contain(Secret);
    }

    [Fact]
    public async Task What_is_forgotten_with_an_undo_is_hidden_from_the_other_account_until_it_is_undone()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await SayAsync(host);
        await host.LinkAsync("Ana", "Nita");

        OutgoingMessage hidden = await host.AskAsync("Ana", "Forget that.");
        (await host.AskAsync("Nita", "What do I adore?")).Text.Should().NotContain(Secret);
        await host.PressAsync("Ana", hidden, "Undo");

        (await host.AskAsync("Nita", "What do I adore?")).Text.Should().Contain(Secret);
    }

    // Ana shares what she adores; Nita is known.
    private static async Task<IncomingMessage> SayAsync(PipelineHarness host)
    {
        await host.AskAsync("Nita", "Good morning!");
        await host.AskAsync("Ana", "/privacy share");
        IncomingMessage said = host.Private("Ana", $"I adore {Secret}.");
        await host.SendAsync(said);
        await host.SettleAsync();
        return said;
    }

    private static IEnumerable<string> FilesWith(string directory, string word) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Where(file => FileScan.Contains(file, word));
}
