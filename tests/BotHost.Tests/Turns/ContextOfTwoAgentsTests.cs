using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Processes;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class ContextOfTwoAgentsTests
{
    private static readonly Agent _second = new(new AgentId(new Guid("01890000-0000-7000-8000-0000000000c2")), "Maestro");

    [Fact]
    public async Task What_one_agent_is_told_of_a_persons_work_another_knows_and_explains_and_of_nothing_else()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "My company is TechFlow AI.");
        await bot.AskAsync("Ana", "I have two cats.");
        await bot.SettleAsync();

        (await AskSecondAsync(bot, "Ana", "What is my company?")).Text.Should().Be("Your company is TechFlow AI.");
        (await AskSecondAsync(bot, "Ana", "/why")).Text.Should().Contain("My company is TechFlow AI").And.Contain("you");
        (await AskSecondAsync(bot, "Ana", "What pets do I have?")).Text.Should().NotContain("cats");
        (await AskSecondAsync(bot, "Ana", "What do you know about me?")).Text.Should().Contain("TechFlow").And.NotContain("cats");
        (await AskSecondAsync(bot, "Ben", "What is my company?")).Text.Should().NotContain("TechFlow");
    }

    [Fact]
    public async Task What_is_forgotten_with_one_agent_no_agent_knows_and_no_file_holds()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "My company is Zorrowerk.");
        await bot.SettleAsync();
        (await AskSecondAsync(bot, "Ana", "What is my company?")).Text.Should().Contain("Zorrowerk");

        OutgoingMessage preview = await bot.AskAsync("Ana", "/forget Zorrowerk");
        await bot.AcceptAsync(bot.Press("Ana", preview, "Forget it"));
        await bot.Platform.NextAsync();
        await bot.Platform.NextAsync();
        await bot.SettleAsync();

        (await AskSecondAsync(bot, "Ana", "What is my company?")).Text.Should().NotContain("Zorrowerk");
        (await AskSecondAsync(bot, "Ana", "/why")).Text.Should().NotContain("Zorrowerk");
        Directory.EnumerateFiles(bot.Directory, "*", SearchOption.AllDirectories)
            .Where(static file => FileScan.Contains(file, "Zorrowerk"))
            .Should().BeEmpty("the answer of the other agent went with what it rested on");
    }

    private static async Task<PipelineHarness> StartAsync()
    {
        PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.Get<IAgentStore>().SaveAsync(_second, default);
        await bot.Get<IAgentStore>().BindAsync(
            AgentPlace.Account(Platform.Telegram, new BotAccountId("2")), _second.Id, default);
        return bot;
    }

    private static Task<OutgoingMessage> AskSecondAsync(PipelineHarness bot, string person, string text) =>
        bot.SendAsync(bot.Private(person, text) with { Conversation = ConversationKey.Parse($"telegram:2:{person}") });
}
