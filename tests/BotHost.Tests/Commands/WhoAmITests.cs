using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Commands;

public sealed class WhoAmITests
{
    [Fact]
    public async Task Who_one_is_is_told_with_accounts_context_scopes_and_counts()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "My company is TechFlow AI.");
        await bot.AskAsync("Ana", "I use Figma.");
        await bot.AskAsync("Ana", "My goal is to double the sales.");
        await bot.AskAsync("Ana", "I have two cats.");
        await bot.SettleAsync();

        OutgoingMessage told = await bot.AskAsync("Ana", "/whoami");

        told.Text.Should().StartWith("You are Ana,")
            .And.Contain("• telegram: Ana – you speak with it, confidence very-high")
            .And.Contain("You at work\n• Company: TechFlow AI (private)")
            .And.Contain("• Tools: Figma (private)")
            .And.Contain("• Goals: to double the sales (private)")
            .And.Contain("4 messages of yours on one day")
            .And.NotContain("cats");
        told.Buttons.SelectMany(static row => row).Select(static button => button.Label).Should().Equal("My memories", "Privacy");
    }

    [Fact]
    public async Task Its_buttons_open_the_memories_and_the_privacy_settings()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I use Figma.");
        await bot.SettleAsync();

        (await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/whoami"), "My memories")).Text.Should().Contain("Figma");
        (await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/whoami"), "Privacy")).Text.Should().StartWith("Remembering: on");
    }

    [Fact]
    public async Task In_a_group_it_is_told_to_the_one_who_asks_alone()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "My company is TechFlow AI.");
        await bot.SettleAsync();

        OutgoingMessage told = await bot.AskInGroupAsync("Ana", "club", "/whoami");

        told.Private.Should().NotBeNull();
        told.Private!.LinkPayload.Should().Be("whoami");
        told.Private.LinkText.Should().NotContain("TechFlow");
        (await bot.AskInGroupAsync("Ben", "club", "/whoami")).Text.Should().NotContain("TechFlow").And.Contain("I know nothing of your work yet");
    }

    [Fact]
    public async Task In_Spanish_it_is_told_in_Spanish()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "Mi empresa es TechFlow AI.");
        await bot.SettleAsync();
        IncomingMessage asked = bot.Private("Eva", "/whoami");

        OutgoingMessage told = await bot.SendAsync(asked with { Sender = asked.Sender with { Language = "es" } });

        told.Text.Should().StartWith("Eres Eva").And.Contain("Tus cuentas").And.Contain("Todavía no sé nada de tu trabajo");
    }

    [Fact]
    public async Task What_was_forgotten_is_not_told()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "My company is TechFlow AI.");
        await bot.SettleAsync();
        await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/forget TechFlow"), "Forget it");
        await bot.SettleAsync();

        (await bot.AskAsync("Ana", "/whoami")).Text.Should().NotContain("TechFlow");
    }
}
