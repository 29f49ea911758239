using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Commands;

public sealed class MyMemoriesTests
{
    [Fact]
    public async Task The_list_is_searched_and_filtered_by_place()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await TellAsync(bot);

        string all = (await bot.AskAsync("Ana", "/mymemories")).Text;
        string found = (await bot.AskAsync("Ana", "/mymemories peanuts")).Text;
        string private_ = (await bot.AskAsync("Ana", "/mymemories private")).Text;
        string groups = (await bot.AskAsync("Ana", "/mymemories groups")).Text;
        string nothing = (await bot.AskAsync("Ana", "/mymemories saxophone")).Text;

        all.Should().Contain("Lisbon").And.Contain("peanuts").And.Contain("chess");
        found.Should().Contain("peanuts").And.NotContain("Lisbon").And.NotContain("chess");
        private_.Should().Contain("Lisbon").And.NotContain("chess");
        groups.Should().Contain("chess").And.NotContain("Lisbon");
        nothing.Should().Contain("find nothing");
    }

    [Fact]
    public async Task A_memory_is_forgotten_from_its_card()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await TellAsync(bot);
        OutgoingMessage list = await bot.AskAsync("Ana", "/mymemories peanuts");

        OutgoingMessage card = await bot.PressAsync("Ana", list, "1");
        OutgoingMessage question = await bot.PressAsync("Ana", card, "Forget");
        await bot.PressAsync("Ana", question, "Forget it");
        string receipt = (await bot.Platform.NextAsync()).Message.Text;

        receipt.Should().Contain("1 memory");
        card.Text.Should().Contain("only you, in private chats with me");
        (await bot.AskAsync("Ana", "/mymemories")).Text.Should().Contain("Lisbon").And.NotContain("peanuts");
    }

    [Fact]
    public async Task A_memory_is_allowed_everywhere_and_taken_back_from_its_card()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await TellAsync(bot);
        OutgoingMessage card = await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/mymemories Lisbon"), "1");

        OutgoingMessage allowed = await bot.PressAsync("Ana", card, "Allow wherever I speak");
        string inGroup = (await bot.AskInGroupAsync("Ana", "club", "Where do I live?")).Text;
        OutgoingMessage undone = await bot.PressAsync("Ana", allowed, "Undo");
        string afterwards = (await bot.AskInGroupAsync("Ana", "club", "Where do I live?")).Text;

        inGroup.Should().Contain("Lisbon");
        undone.Text.Should().Contain("only you");
        afterwards.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task What_others_said_is_shown_to_the_one_it_is_about_and_can_be_objected_to()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskInGroupAsync("Ana", "club", "I play chess.");
        await bot.AskInGroupAsync("Ben", "club", "Ana is allergic to strawberries.");
        await bot.SettleAsync();

        OutgoingMessage others = await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/mymemories"), "What others said about me");
        OutgoingMessage objected = await bot.PressAsync("Ana", others, "Object to 1");
        string asked = (await bot.AskInGroupAsync("Carla", "club", "What is Ana allergic to?")).Text;
        string own = (await bot.AskAsync("Ben", "/mymemories")).Text;

        others.Text.Should().Contain("Ben").And.Contain("strawberries");
        objected.Text.Should().Contain("only the one who said it");
        asked.Should().NotContain("strawberries");
        own.Should().Contain("strawberries");
    }

    private static async Task TellAsync(PipelineHarness bot)
    {
        await bot.AskAsync("Ana", "I live in Lisbon.");
        await bot.AskAsync("Ana", "I am allergic to peanuts.");
        await bot.AskInGroupAsync("Ana", "club", "I play chess.");
        await bot.SettleAsync();
    }
}
