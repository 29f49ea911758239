using Confidant.Emulators.Telegram;
using Confidant.Identity;
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

    [Fact]
    public async Task What_the_bot_is_in_its_groups_is_counted_with_a_cure_where_it_may_not_write()
    {
        var groups = new Known();
        await using TelegramBench bench = await TelegramBench.StartAsync(groups: groups);
        EmulatedChat plain = groups.Add(bench.Telegram.AddGroup("plain", [], [bench.Bot]));
        bench.Telegram.SetRole(bench.Bot, groups.Add(bench.Telegram.AddGroup("led", [], [bench.Bot])), "administrator");
        groups.Add(bench.Telegram.AddGroup("another", [], [bench.Bot]));
        Finding good = await ExamineAsync(bench);
        bench.Telegram.SetRole(bench.Bot, groups.Add(bench.Telegram.AddGroup("silent", [], [bench.Bot])), "restricted");
        bench.Telegram.SetMembership(bench.Bot, plain, isMember: false);

        Finding found = await ExamineAsync(bench);

        good.Kind.Should().Be(FindingKind.Good);
        good.Fact.Should().StartWith("Of 3 groups the bot is an administrator in 1, a member in 2;");
        found.Kind.Should().Be(FindingKind.Advice);
        found.Fact.Should().Be(
            "Of 4 groups the bot is an administrator in 1, a member in 1; it may not write in 1, and is not in 1 any more.");
        found.Cure.Should().NotBeNullOrEmpty();
        found.IsOfHost.Should().BeTrue();
    }

    [Fact]
    public async Task Very_many_groups_are_asked_about_slowly_and_not_all_of_them()
    {
        var groups = new Known();
        await using TelegramBench bench = await TelegramBench.StartAsync(groups: groups);
        for (int i = 0; i < 101; i++)
        {
            groups.Add(bench.Telegram.AddGroup($"group {i}", [], [bench.Bot]));
        }

        Task<IReadOnlyList<Finding>> looking = bench.ExamineAsync();
        for (int second = 1; second < 10; second++)
        {
            await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(1));
            bench.Telegram.CountOf("getChatMember").Read.Should().Be(10 * second);
            bench.Time.Advance(TimeSpan.FromSeconds(1));
        }

        (await looking).Should().Contain(finding => finding.Fact.StartsWith("Of 100 groups (there are more) the bot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_wants_silence_is_not_asked_about_the_rest()
    {
        var groups = new Known();
        await using TelegramBench bench = await TelegramBench.StartAsync(groups: groups);
        groups.Add(bench.Telegram.AddGroup("one", [], [bench.Bot]));
        groups.Add(bench.Telegram.AddGroup("two", [], [bench.Bot]));
        bench.Telegram.PlanFault(new EmulatedFault.TooManyRequests(30), method: "getChatMember");

        (await bench.ExamineAsync()).Should().NotContain(static finding => finding.Subject == "rights");
        bench.Telegram.CountOf("getChatMember").Read.Should().Be(1);
    }

    private static async Task<Finding> ExamineAsync(TelegramBench bench) =>
        (await bench.ExamineAsync()).Single(static finding => finding.Subject == "rights");

    private sealed class Known : IKnownGroups
    {
        private readonly List<ChatId> _chats = [];

        public EmulatedChat Add(EmulatedChat chat)
        {
            _chats.Add(new ChatId($"{chat.Id}"));
            return chat;
        }

        public ValueTask<IReadOnlyList<ChatId>> ReadAsync(
            Platform platform, BotAccountId account, int limit, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<ChatId>>([.. _chats.Take(limit)]);
    }
}
