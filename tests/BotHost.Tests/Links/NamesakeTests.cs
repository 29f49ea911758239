using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Links;

public sealed class NamesakeTests
{
    private const string Question = "Do you talk with me on another platform, too? /link code links the two. I ask this once.";

    [Fact]
    public async Task Somebody_whose_name_is_on_another_platform_is_asked_once_in_private_and_nothing_follows()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await OnDiscordAsync(bot, "Ana");

        await bot.AskAsync("Ana", "I live in Lisbon.");
        OutgoingMessage asked = (await bot.Platform.NextAsync()).Message;
        await bot.AskAsync("Ana", "I have two cats.");
        await bot.SettleAsync();

        asked.Text.Should().Be(Question);
        asked.Buttons.Should().BeEmpty();
        bot.Platform.HasMore.Should().BeFalse();
        (await bot.AskAsync("Ana", "/whoami")).Text.Should().NotContain("discord");
        (await bot.ClaimsAsync("Ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_takes_a_name_later_finds_nothing_out_by_it()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await OnDiscordAsync(bot, "Ana");
        await bot.AskAsync("Mallory", "I live in Lisbon.");

        IncomingMessage renamed = bot.Private("Mallory", "I have two cats.");
        await bot.SendAsync(renamed with { Sender = renamed.Sender with { DisplayName = "Ana" } });
        await bot.SettleAsync();

        bot.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task Nobody_is_asked_in_a_group_by_a_command_or_with_remembering_off()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await OnDiscordAsync(bot, "Ana");
        await OnDiscordAsync(bot, "Ben");

        await bot.AskInGroupAsync("Ana", "club", "I live in Lisbon.");
        await bot.AskAsync("Ana", "/help");
        await bot.AskAsync("Ben", "/privacy off");
        await bot.AskAsync("Ben", "I live in Porto.");
        await bot.SettleAsync();

        bot.Platform.HasMore.Should().BeFalse();
    }

    private static async Task OnDiscordAsync(PipelineHarness bot, string name) => await bot.Get<IProfileStore>().ResolveProfileAsync(
        new SeenAccount(new PlatformUserId(Platform.Discord, $"d-{name}"), name, null, null), Agent.Default.Id, CancellationToken.None);
}
