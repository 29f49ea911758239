using System.Net;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

public sealed class HealthTests : IAsyncLifetime
{
    private const string Platform = "telegram";

    private TelegramScene _scene = null!;

    public async Task InitializeAsync() => _scene = await TelegramScene.StartAsync();

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task A_host_that_works_is_live_and_ready()
    {
        HealthReport report = await HostHealth.WaitAsync(_scene.Host, report => report.Status == HttpStatusCode.OK);
        report.StoreState.Should().Be("ok");
        report.PendingVectors.Should().Be(0);
        report.StateOf(Platform).Should().Be("connected");
        report.CureOf(Platform).Should().BeNull();
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri(_scene.Host.Address, "/health/live"))).Should().Be("live");
    }

    [Fact]
    public async Task A_second_poller_is_told_with_its_cure_and_got_over()
    {
        using var other = new HttpClient();
        Task polling = PollUntilConflictAsync(other);
        HealthReport report = await HostHealth.WaitAsync(_scene.Host, report => report.CauseOf(Platform)?.Contains("409") == true);
        report.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        report.CureOf(Platform).Should().Contain("Stop the other program");

        other.CancelPendingRequests();
        await polling;
        await HostHealth.WaitAsync(_scene.Host, report => report.Status == HttpStatusCode.OK);
        (await _scene.AskAsync(_scene.Telegram.AddUser("Ana"), "thanks")).Text.Should().Be("You're welcome!");
    }

    [Fact]
    public async Task A_webhook_is_told_with_its_cure_and_got_over_when_it_is_gone()
    {
        _scene.Telegram.SetWebhook(_scene.Bot, "https://example.com/hook");
        HealthReport report = await HostHealth.WaitAsync(
            _scene.Host, report => report.CauseOf(Platform)?.Contains("webhook", StringComparison.OrdinalIgnoreCase) == true);
        report.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        report.CureOf(Platform).Should().Contain("deleteWebhook");

        _scene.Telegram.SetWebhook(_scene.Bot, "");
        await HostHealth.WaitAsync(_scene.Host, report => report.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_that_Telegram_does_not_know_is_told_with_its_cure()
    {
        _scene.Bot.IsRevoked = true;
        await _scene.StartHostAsync();
        HealthReport report = await HostHealth.WaitAsync(_scene.Host, report => report.StateOf(Platform) == "failed");
        report.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        report.CureOf(Platform).Should().Contain("@BotFather").And.Contain("Telegram__BotToken");
        report.Body.ToString().Should().NotContain(_scene.Bot.Token);
        _scene.Host.Output.Should().NotContain(_scene.Bot.Token);
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri(_scene.Host.Address, "/health/live"))).Should().Be("live");
    }

    private async Task PollUntilConflictAsync(HttpClient other)
    {
        var poll = new Uri($"{_scene.Telegram.BaseUrl}/bot{_scene.Bot.Token}/getUpdates?timeout=50");
        try
        {
            while (true)
            {
                using HttpResponseMessage response = await other.GetAsync(poll);
            }
        }
        catch (OperationCanceledException)
        {
            // The other program was stopped.
        }
    }
}
