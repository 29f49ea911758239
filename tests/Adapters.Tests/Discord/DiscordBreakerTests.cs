using Confidant.Adapters.Discord;
using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordBreakerTests
{
    private const string Create = "POST /channels/{channel}/messages";

    [Fact]
    public async Task A_refused_token_ends_all_calls_for_good_and_the_health_says_so()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        bench.Bot.IsRevoked = true;

        SendOutcome first = await bench.SendAsync(channel, "hi");
        SendOutcome second = await bench.SendAsync(bench.Discord.DirectChannel(alice, bench.Bot), "hi");
        bench.Time.Advance(TimeSpan.FromHours(1));
        SendOutcome third = await bench.SendAsync(channel, "hi");

        // The words must still be there when an operator has mended it.
        first.Should().BeOfType<SendOutcome.Retry>();
        second.Should().Be(first);
        third.Should().Be(first);
        bench.Discord.CountOf(Create).Read.Should().Be(1);
        bench.Adapter.Health.State.Should().Be(PlatformState.Failed);
        bench.Adapter.Health.Cure.Should().Contain("Discord__Token");
    }

    [Fact]
    public async Task What_is_forbidden_in_a_channel_is_not_tried_again_for_minutes()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        bench.Discord.ChangeChannel(channel, overwrites: [new EmulatedOverwrite(
            channel.Guild!.Id, false, 0, Confidant.Emulators.Discord.DiscordPermissions.SendMessages)]);

        SendOutcome[] refused = [await bench.SendAsync(channel, "1"), await bench.SendAsync(channel, "2")];
        SendOutcome elsewhere = await bench.SendAsync(bench.Discord.DirectChannel(alice, bench.Bot), "3");
        bench.Discord.ChangeChannel(channel, overwrites: []);
        bench.Time.Advance(TimeSpan.FromMinutes(3));
        SendOutcome later = await bench.SendAsync(channel, "4");

        refused.Should().AllBeOfType<SendOutcome.Blocked>();
        elsewhere.Should().BeOfType<SendOutcome.Sent>();
        later.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.Refusals.Should().Be(1);
    }

    [Fact]
    public async Task A_file_that_is_forbidden_does_not_forbid_words()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        bench.Discord.ChangeChannel(channel, overwrites: [new EmulatedOverwrite(
            channel.Guild!.Id, false, 0, Confidant.Emulators.Discord.DiscordPermissions.AttachFiles)]);

        SendOutcome file = await bench.SendAsync(
            channel, new OutgoingMessage { Text = "", Document = new OutgoingDocument("a", "text/plain", [1]) });
        SendOutcome words = await bench.SendAsync(channel, "hi", "2");

        file.Should().BeOfType<SendOutcome.Blocked>();
        words.Should().BeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task Calls_stop_long_before_Discord_would_ban_the_address_and_begin_again_as_refusals_grow_old()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        EmulatedChannel[] channels = [.. Enumerable.Range(0, 1_100).Select(i => bench.Discord.AddChannel(channel.Guild!, $"{i}"))];
        bench.Discord.PlanFault(new DiscordFault.TooManyRequests(TimeSpan.FromMinutes(1)), count: 1_100, route: Create);

        SendOutcome[] outcomes = await Task.WhenAll(channels.Chunk(50).Select(SendAsync).ToArray()).ContinueWith(
            all => all.Result.SelectMany(each => each).ToArray(), TaskScheduler.Default);
        PlatformHealth health = bench.Adapter.Health;
        bench.Discord.ClearFaults();
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        SendOutcome later = await bench.SendAsync(channel, "hi");

        outcomes.Should().AllBeOfType<SendOutcome.Retry>();
        bench.Discord.Refusals.Should().BeInRange(1_000, 1_050);
        health.State.Should().Be(PlatformState.Degraded);
        later.Should().BeOfType<SendOutcome.Sent>();

        async Task<List<SendOutcome>> SendAsync(EmulatedChannel[] some)
        {
            List<SendOutcome> sent = [];
            foreach (EmulatedChannel each in some)
            {
                sent.Add(await bench.SendAsync(each, "hi"));
            }

            return sent;
        }
    }

    [Theory]
    [InlineData("user", PlatformState.Degraded)]
    [InlineData("shared", PlatformState.Connecting)]
    public async Task A_limit_that_others_used_up_is_not_held_against_the_bot(string scope, PlatformState state)
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        EmulatedChannel[] channels = [.. Enumerable.Range(0, 1_000).Select(i => bench.Discord.AddChannel(channel.Guild!, $"{i}"))];
        bench.Discord.PlanFault(new DiscordFault.TooManyRequests(TimeSpan.FromMinutes(1), scope), count: 1_000, route: Create);

        foreach (EmulatedChannel each in channels)
        {
            (await bench.SendAsync(each, "hi")).Should().BeOfType<SendOutcome.Retry>();
        }

        bench.Adapter.Health.State.Should().Be(state);
    }

    [Fact]
    public void Refusals_that_others_caused_do_not_count()
    {
        var breaker = new DiscordBreaker(new Confidant.Emulators.Time.ManualTime());
        var route = DiscordRoute.Of(HttpMethod.Post, "/channels/:id/messages", "1");
        var refused = new DiscordApiException(route.Call, DiscordErrorKind.TooManyRequests, 429);

        for (int i = 0; i < 2_000; i++)
        {
            breaker.Note(route, refused, isShared: true);
        }

        breaker.Trouble.Should().BeNull();
        FluentActions.Invoking(() => breaker.Check(route)).Should().NotThrow();
    }
}
