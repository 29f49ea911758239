using Confidant.Adapters.Discord;
using Confidant.Adapters.Discord.Wire;
using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordLimitTests
{
    private const string Create = "POST /channels/{channel}/messages";
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task As_many_messages_leave_as_the_limit_has_left_and_the_next_waits_until_it_is_full_again()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        bench.Discord.SetLimit(Create, new EmulatedLimit(3, 5 * _second));
        await bench.SendAsync(channel, "1", "1");

        Task<SendOutcome>[] others = [.. Enumerable.Range(2, 5).Select(i => bench.SendAsync(channel, $"{i}", $"{i}"))];
        await Task.WhenAll(others[..2]);
        await bench.Time.WhenWaitingAsync(5 * _second);
        bench.Discord.SentTo(channel).Should().HaveCount(3);
        bench.Time.Advance(5 * _second);
        await Task.WhenAll(others);

        others.Should().OnlyContain(other => other.Result is SendOutcome.Sent);
        bench.Discord.SentTo(channel).Should().HaveCount(6);
        bench.Discord.Refusals.Should().Be(0);
    }

    [Fact]
    public async Task A_busy_channel_delays_no_other_and_no_direct_message()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel busy, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedChannel direct = bench.Discord.DirectChannel(alice, bench.Bot);
        bench.Discord.SetLimit(Create, new EmulatedLimit(1, 5 * _second));
        await bench.SendAsync(busy, "1", "1");
        Task<SendOutcome> waiting = bench.SendAsync(busy, "2", "2");

        SendOutcome outcome = await bench.SendAsync(direct, "quick", "3");

        outcome.Should().BeOfType<SendOutcome.Sent>();
        waiting.IsCompleted.Should().BeFalse();
        bench.Time.Advance(5 * _second);
        (await waiting).Should().BeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task The_bot_makes_no_more_than_fifty_requests_a_second_and_answers_to_interactions_are_not_among_them()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync(hasLimits: true);
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedChannel[] channels = [.. Enumerable.Range(0, 60).Select(i => bench.Discord.AddChannel(channel.Guild!, $"{i}"))];
        bench.Discord.SetGlobalLimit(new EmulatedLimit(50, _second));

        Task<SendOutcome>[] sends = [.. channels.Select(each => bench.SendAsync(each, "hi"))];
        await Task.WhenAll(sends[..50]);
        await bench.ReceiveAsync(bench.Discord.ForceCommand(alice, bench.Bot, channel, "help"));
        bench.Discord.CountOf("POST /interactions/{interaction}/{token}/callback").Read.Should().Be(1);
        bench.Discord.SentTo().Should().HaveCount(50);
        bench.Time.Advance(_second);
        await Task.WhenAll(sends);

        bench.Discord.SentTo().Should().HaveCount(60);
        bench.Discord.Refusals.Should().Be(0);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task A_refusal_silences_its_own_channel_for_as_long_as_it_says(string scope)
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        bench.Discord.PlanFault(new DiscordFault.TooManyRequests(TimeSpan.FromSeconds(64.57), scope), route: Create, target: channel.Id);

        SendOutcome refused = await bench.SendAsync(channel, "1");
        SendOutcome silent = await bench.SendAsync(channel, "1");
        SendOutcome elsewhere = await bench.SendAsync(bench.Discord.DirectChannel(alice, bench.Bot), "2");
        bench.Time.Advance(TimeSpan.FromSeconds(64.57));
        SendOutcome later = await bench.SendAsync(channel, "1");

        refused.Should().Be(new SendOutcome.Retry(TimeSpan.FromSeconds(64.57), "rate limit"));
        silent.Should().Be(new SendOutcome.Retry(TimeSpan.FromSeconds(64.57), "rate limit"));
        elsewhere.Should().BeOfType<SendOutcome.Sent>();
        later.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.CountOf(Create).Read.Should().Be(3);
    }

    [Fact]
    public async Task A_refusal_of_the_whole_bot_silences_it_everywhere_but_for_interactions()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedChannel direct = bench.Discord.DirectChannel(alice, bench.Bot);
        bench.Discord.PlanFault(new DiscordFault.TooManyRequests(20 * _second, "global"), route: Create);

        SendOutcome refused = await bench.SendAsync(channel, "1");
        SendOutcome silent = await bench.SendAsync(direct, "2");
        EmulatedInteraction interaction = await bench.ReceiveAsync(bench.Discord.ForceCommand(alice, bench.Bot, channel, "help"));
        bench.Time.Advance(20 * _second);
        SendOutcome later = await bench.SendAsync(direct, "2");

        refused.Should().Be(new SendOutcome.Retry(20 * _second, "rate limit"));
        silent.Should().Be(new SendOutcome.Retry(20 * _second, "rate limit"));
        interaction.Acknowledgement.Should().Be(5);
        later.Should().BeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_short_silence_is_waited_for()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        bench.Discord.PlanFault(new DiscordFault.TooManyRequests(2 * _second), route: Create);
        await bench.SendAsync(channel, "1");

        Task<SendOutcome> waiting = bench.SendAsync(channel, "1");
        await bench.Time.WhenWaitingAsync(2 * _second);
        bench.Time.Advance(2 * _second);

        (await waiting).Should().BeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task Whoever_stops_waiting_for_a_turn_takes_none()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        bench.Discord.SetLimit(Create, new EmulatedLimit(1, 5 * _second));
        await bench.SendAsync(channel, "1", "1");
        using var stop = new CancellationTokenSource();

        Task<SendOutcome> given = bench.Adapter.SendAsync(
            bench.Chat(channel), new OutgoingMessage { Text = "2" }, "2", _ => ValueTask.FromResult(true), stop.Token).AsTask();
        Task<SendOutcome> kept = bench.SendAsync(channel, "3", "3");
        await stop.CancelAsync();
        bench.Time.Advance(5 * _second);

        await FluentActions.Awaiting(() => given).Should().ThrowAsync<OperationCanceledException>();
        (await kept).Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.SentTo(channel).Select(message => message.Text).Should().Equal("1", "3");
    }

    [Fact]
    public async Task A_request_that_gets_no_answer_holds_nobody_up_for_ever()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        bench.Discord.SetLimit(Create, new EmulatedLimit(2, 5 * _second));
        await bench.SendAsync(channel, "1", "1");
        bench.Discord.PlanFault(new DiscordFault.DropBefore(), count: 3, route: Create);

        for (int i = 0; i < 3; i++)
        {
            Task<SendOutcome> lost = bench.SendAsync(channel, "2", "2");
            bench.Time.Advance(5 * _second);
            (await lost).Should().BeOfType<SendOutcome.Retry>();
        }

        Task<SendOutcome> sent = bench.SendAsync(channel, "2", "2");
        bench.Time.Advance(5 * _second);
        (await sent).Should().BeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_given_up_after_a_while()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        bench.Discord.PlanFault(new DiscordFault.Delay(TimeSpan.FromMinutes(5)), route: Create);

        Task<SendOutcome> sending = bench.SendAsync(channel, "1");
        await bench.Discord.WaitForRequestsAsync(Create, 1);
        bench.Time.Advance(TimeSpan.FromSeconds(15));

        (await sending).Should().BeOfType<SendOutcome.Retry>().Which.Reason.Should().Be(nameof(DiscordErrorKind.Timeout));
    }

    [Fact]
    public void The_pause_is_read_from_the_body_and_where_it_is_unreadable_from_the_header()
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", "65");

        DiscordErrors.RetryAfter(DiscordErrors.Read("{\"retry_after\":64.57,\"global\":false}"u8), response.Headers)
            .Should().Be(TimeSpan.FromSeconds(64.57));
        DiscordErrors.RetryAfter(DiscordErrors.Read("<html>error code: 1015</html>"u8), response.Headers)
            .Should().Be(TimeSpan.FromSeconds(65));
        DiscordErrors.RetryAfter(new DiscordErrorAnswer(), new HttpResponseMessage().Headers).Should().Be(_second);
    }
}
