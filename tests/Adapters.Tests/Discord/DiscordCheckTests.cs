using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordCheckTests
{
    [Fact]
    public async Task A_bot_that_is_as_it_should_be_has_nothing_to_mend_and_hears_what_more_intents_would_add()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        bench.AddGuildChannel();
        SetClock(bench, TimeSpan.Zero);

        IReadOnlyList<Finding> findings = await ExamineAsync(bench);

        findings.Should().NotContain(finding => finding.Kind == FindingKind.Fault);
        findings.Where(finding => finding.Kind == FindingKind.Good).Select(finding => finding.Subject)
            .Should().BeEquivalentTo(["token", "intents", "sessions", "servers", "clock"]);
        findings.Where(finding => finding.Kind == FindingKind.Advice).Should().HaveCount(2)
            .And.OnlyContain(finding => finding.Fact.Contains("in Discord:Intents"));
    }

    [Fact]
    public async Task A_token_that_Discord_does_not_know_is_the_only_thing_said_of_the_bot_and_is_not_repeated()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        bench.Bot.IsRevoked = true;

        IReadOnlyList<Finding> findings = await ExamineAsync(bench);

        findings.Select(finding => finding.Subject).Should().Equal("token", "clock");
        findings[0].Kind.Should().Be(FindingKind.Fault);
        findings[0].Cure.Should().Contain("Discord__Token");
        findings.Should().NotContain(finding => $"{finding.Fact} {finding.Cure}".Contains(bench.Bot.Token));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_with_what_to_check()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        await bench.Discord.DisposeAsync();

        IReadOnlyList<Finding> findings = await ExamineAsync(bench);

        Finding only = findings.Should().ContainSingle().Which;
        only.Kind.Should().Be(FindingKind.Fault);
        only.Cure.Should().Contain("Discord:ApiBaseUrl");
    }

    [Fact]
    public async Task An_address_that_takes_the_commands_away_from_the_bot_is_a_fault()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        bench.Bot.InteractionsEndpointUrl = "https://example.org/interactions";

        Finding found = (await ExamineAsync(bench)).Single(finding => finding.Subject == "commands");

        found.Kind.Should().Be(FindingKind.Fault);
        found.Cure.Should().Contain("Interactions Endpoint URL");
    }

    [Fact]
    public async Task An_intent_that_is_asked_for_and_not_allowed_is_named_with_its_switch()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        bench.Bot.PrivilegedIntents = DiscordIntents.GuildMembers;
        bench.Intents = "Guilds, GuildMessages, DirectMessages, GuildMembers, MessageContent";
        await bench.RestartAsync();

        Finding found = (await ExamineAsync(bench)).Single(finding => finding.Subject == "intents");

        found.Kind.Should().Be(FindingKind.Fault);
        found.Fact.Should().Contain("MessageContent").And.NotContain("GuildMembers");
        found.Cure.Should().Contain("Message Content Intent");
    }

    [Fact]
    public async Task A_bot_that_is_nowhere_is_given_the_link_that_invites_it()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();

        Finding found = (await ExamineAsync(bench)).Single(finding => finding.Subject == "servers");

        found.Kind.Should().Be(FindingKind.Advice);
        // View channels, send messages, attach files, read history, send in threads: what the README asks for.
        found.Cure.Should().Contain($"client_id={bench.Bot.Id}&scope=bot+applications.commands")
            .And.EndWith($"&permissions={(1L << 10) | (1L << 11) | (1L << 15) | (1L << 16) | (1L << 38)}");
    }

    [Fact]
    public async Task Few_sessions_left_are_told_before_there_are_none()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        bench.Bot.IdentifiesLeft = 12;

        Finding found = (await ExamineAsync(bench)).Single(finding => finding.Subject == "sessions");

        found.Kind.Should().Be(FindingKind.Advice);
        found.Fact.Should().Contain("12").And.Contain("4 hours");
    }

    [Theory]
    [InlineData(5, "fast")]
    [InlineData(-5, "slow")]
    public async Task A_clock_that_is_minutes_off_is_a_fault(int minutes, string expected)
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        SetClock(bench, TimeSpan.FromMinutes(minutes));

        Finding found = (await ExamineAsync(bench)).Single(finding => finding.Subject == "clock");

        found.Kind.Should().Be(FindingKind.Fault);
        found.Fact.Should().Contain(expected);
    }

    // The emulator's server tells the real time.
    private static void SetClock(DiscordRestBench bench, TimeSpan ahead) =>
        bench.Time.Advance(TimeProvider.System.GetUtcNow() - bench.Time.GetUtcNow() + ahead);

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(DiscordRestBench bench) =>
        await bench.Service<IPlatformCheck>().ExamineAsync(CancellationToken.None);
}
