using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Commands;

public sealed class WhyTests
{
    [Fact]
    public async Task Why_shows_what_the_last_answer_rests_on()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I live in Lisbon.");
        await bot.AskAsync("Ana", "Where do I live?");

        OutgoingMessage why = await bot.AskAsync("Ana", "/why");

        why.Text.Should().Contain("“I live in Lisbon.” – you").And.Contain("said in private");
    }

    [Fact]
    public async Task Why_in_a_group_is_told_to_the_one_who_was_answered_in_private()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskInGroupAsync("Ben", "club", "I live in Turin.");
        await bot.AskInGroupAsync("Ana", "club", "Where does Ben live?");

        OutgoingMessage ana = await bot.AskInGroupAsync("Ana", "club", "/why");
        OutgoingMessage carla = await bot.AskInGroupAsync("Carla", "club", "/why");
        OutgoingMessage linked = await bot.AskAsync("Ana", "/start why_club");
        OutgoingMessage foreign = await bot.AskAsync("Carla", "/start why_club");

        ana.Private.Should().NotBeNull();
        ana.Private!.LinkPayload.Should().Be("why_club");
        ana.Text.Should().Contain("Turin").And.Contain("Ben");
        linked.Text.Should().Contain("Turin");
        carla.Text.Should().NotContain("Turin");
        foreign.Text.Should().NotContain("Turin");
    }

    [Fact]
    public async Task Why_shows_nothing_that_was_forgotten_since()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I live in Lisbon.");
        await bot.AskAsync("Ana", "Where do I live?");
        await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/forget Lisbon"), "Forget it");
        await bot.SettleAsync();

        OutgoingMessage why = await bot.AskAsync("Ana", "/why");

        why.Text.Should().NotContain("Lisbon");
    }
}
