using Confidant.Emulators.Telegram;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramCheckTests
{
    [Fact]
    public async Task A_bot_that_is_as_it_should_be_has_nothing_to_mend()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        bench.Time.Advance(TimeProvider.System.GetUtcNow() - bench.Time.GetUtcNow());

        IReadOnlyList<Finding> findings = await bench.ExamineAsync();

        findings.Select(finding => finding.Subject).Should().Equal("token", "groups", "updates", "clock");
        findings.Should().OnlyContain(finding => finding.Kind == FindingKind.Good);
        findings[0].Fact.Should().Contain($"@{bench.Bot.Username}");
    }

    [Fact]
    public async Task A_token_that_Telegram_does_not_know_is_told_with_its_variable_and_not_repeated()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        bench.Bot.IsRevoked = true;

        IReadOnlyList<Finding> findings = await bench.ExamineAsync();

        findings[0].Should().Match<Finding>(finding => finding.Subject == "token" && finding.Kind == FindingKind.Fault);
        findings[0].Cure.Should().Contain("Telegram__BotToken");
        findings.Should().NotContain(finding => $"{finding.Fact} {finding.Cure}".Contains(bench.Bot.Token));
    }

    [Fact]
    public async Task A_bot_in_privacy_mode_is_told_what_that_means_and_how_to_leave_it()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        bench.Bot.ReadsAllGroupMessages = false;

        Finding found = (await bench.ExamineAsync()).Single(finding => finding.Subject == "groups");

        found.Kind.Should().Be(FindingKind.Advice);
        found.Cure.Should().Contain("/setprivacy");
    }

    [Theory]
    [InlineData("https://other.example/hook", FindingKind.Fault, "deleteWebhook")]
    [InlineData("https://bot.example/telegram/webhook/{id}", FindingKind.Advice, "Start the host")]
    public async Task A_webhook_takes_the_updates_of_a_bot_that_asks_for_them(string url, FindingKind kind, string cure)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        bench.Telegram.SetWebhook(bench.Bot, url.Replace("{id}", $"{bench.Bot.Id}", StringComparison.Ordinal));

        Finding found = (await bench.ExamineAsync()).Single(finding => finding.Subject == "updates");

        found.Kind.Should().Be(kind);
        found.Cure.Should().Contain(cure);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_with_what_to_check()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        bench.Telegram.PlanFault(new EmulatedFault.GatewayError(502), method: "getMe");

        Finding found = (await bench.ExamineAsync())[0];

        found.Kind.Should().Be(FindingKind.Fault);
        found.Cure.Should().Contain("Telegram:BaseUrl");
    }
}
