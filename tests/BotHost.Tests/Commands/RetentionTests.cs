using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Commands;

public sealed class RetentionTests
{
    [Fact]
    public async Task A_shorter_retention_is_asked_about_and_lets_older_words_go()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.SendAsync(bot.Private("Ana", "I live in Lisbon.") with { At = DateTimeOffset.UtcNow.AddDays(-40) });
        await bot.AskAsync("Ana", "I am allergic to peanuts.");
        await bot.SettleAsync();

        OutgoingMessage question = await bot.AskAsync("Ana", "/privacy keep 30");
        string before = (await bot.AskAsync("Ana", "/mymemories")).Text;
        OutgoingMessage done = await bot.PressAsync("Ana", question, "Yes, let the rest go");
        string after = (await bot.AskAsync("Ana", "/mymemories")).Text;

        before.Should().Contain("Lisbon");
        done.Text.Should().Contain("30 days");
        after.Should().Contain("peanuts").And.NotContain("Lisbon");
        (await bot.AskAsync("Ana", "/privacy")).Text.Should().Contain("Kept for: 30 days");
    }

    [Theory]
    [InlineData("/privacy keep 0")]
    [InlineData("/privacy keep 3651")]
    [InlineData("/privacy keep some")]
    public async Task What_is_no_number_of_days_is_answered_with_the_usage(string typed)
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        (await bot.AskAsync("Ana", typed)).Text.Should().Contain("keep 30");
    }
}
