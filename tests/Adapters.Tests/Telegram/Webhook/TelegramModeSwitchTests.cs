using Confidant.Adapters.Telegram;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramModeSwitchTests
{
    [Fact]
    public async Task Polling_removes_a_webhook_of_ours_and_reads_what_it_did_not_take()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        bench.Telegram.SetWebhook(bench.Bot, $"https://old.example.org/base/telegram/webhook/{bench.Bot.Id}");
        bench.Telegram.Say(bench.Telegram.AddUser("Alice"), bench.Bot, "said to the webhook");

        bench.Run();

        (await bench.Intake.WaitForAsync(1)).Should().ContainSingle()
            .Which.Should().BeOfType<IncomingMessage>().Which.Text.Should().Be("said to the webhook");
        bench.Telegram.WebhookOf(bench.Bot).Should().BeNull();
        await bench.Telegram.WaitForConfirmedAsync(bench.Bot, 1);
        bench.Adapter.Health.State.Should().Be(PlatformState.Connected);
    }

    [Fact]
    public async Task A_webhook_of_another_bot_or_program_is_left_alone()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        bench.Telegram.SetWebhook(bench.Bot, "https://example.org/telegram/webhook/4711");

        bench.Run();
        await bench.Log.WaitForLinesAsync(1, "Reading Telegram's updates failed");

        bench.Telegram.CountOf("deleteWebhook").Read.Should().Be(0);
        bench.Adapter.Health.Cause.Should().Contain("webhook");
    }

    [Theory]
    [InlineData("https://bot.example.org", "https://api.telegram.org", null)]
    [InlineData("https://bot.example.org:8443/base/", "https://api.telegram.org", null)]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:8081", null)]
    [InlineData("", "https://api.telegram.org", "is missing")]
    [InlineData("bot.example.org", "https://api.telegram.org", "is no address")]
    [InlineData("https://bot.example.org/?x=1", "https://api.telegram.org", "without a query")]
    [InlineData("http://bot.example.org", "https://api.telegram.org", "must begin with https")]
    [InlineData("https://bot.example.org:5080", "https://api.telegram.org", "port 5080")]
    [InlineData("ftp://bot.example.org", "http://127.0.0.1:8081", "is no address")]
    public void An_address_that_Telegram_could_not_reach_is_refused_with_its_cure(string publicUrl, string server, string? problem)
    {
        string? error = new WebOptionsValidator().Validate(null, new WebOptions { PublicUrl = publicUrl }).FailureMessage
            ?? TelegramWebhookAddress.FindError(publicUrl, new Uri(server));

        if (problem is null)
        {
            error.Should().BeNull();
        }
        else
        {
            error.Should().StartWith("Web:PublicUrl").And.Contain(problem).And.NotContain("\n");
        }
    }
}
