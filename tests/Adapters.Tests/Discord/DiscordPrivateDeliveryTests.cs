using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordPrivateDeliveryTests
{
    private const string Words = "what only alice may read";

    [Fact]
    public async Task Without_an_interaction_a_private_answer_is_a_direct_message()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();

        SendOutcome first = await bench.SendAsync(channel, Private(alice));
        SendOutcome second = await bench.SendAsync(channel, Private(alice), "2");

        first.Should().BeOfType<SendOutcome.Sent>();
        second.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.SentTo(channel).Should().BeEmpty();
        bench.Discord.SentTo(bench.Discord.DirectChannel(alice, bench.Bot)).Should().HaveCount(2)
            .And.OnlyContain(message => message.Text == Words);
        bench.Discord.CountOf("POST /users/@me/channels").Read.Should().Be(1);
    }

    [Fact]
    public async Task Somebody_who_refuses_direct_messages_gets_one_public_line_that_names_the_bot_and_nothing_else()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        alice.RefusesDirectMessages = true;

        SendOutcome first = await bench.SendAsync(channel, Private(alice));
        SendOutcome second = await bench.SendAsync(channel, Private(alice), "2");

        first.Should().BeOfType<SendOutcome.Sent>();
        second.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.SentTo().Should().ContainSingle().Which.Text.Should().Be("I answer that in private only: @Confidant");
        bench.Discord.SentTo(channel).Should().ContainSingle();
    }

    [Fact]
    public async Task Somebody_to_whom_no_direct_channel_can_be_opened_gets_the_line_too()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        bench.Discord.PlanFault(new DiscordFault.Refusal(400, 50035, "no"), route: "POST /users/@me/channels");

        await bench.SendAsync(channel, Private(alice));

        bench.Discord.SentTo().Should().ContainSingle().Which.Text.Should().NotContain(Words);
    }

    [Fact]
    public async Task An_interruption_is_waited_for_and_not_answered_in_public()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        bench.Discord.PlanFault(new DiscordFault.GatewayError(502), route: "POST /users/@me/channels");

        SendOutcome outcome = await bench.SendAsync(channel, Private(alice));

        outcome.Should().BeOfType<SendOutcome.Retry>();
        bench.Discord.SentTo().Should().BeEmpty();
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_opened_anew()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        await bench.SendAsync(channel, Private(alice));
        bench.Discord.PlanFault(new DiscordFault.Refusal(404, 10003, "Unknown Channel"), route: "POST /channels/{channel}/messages");

        await bench.SendAsync(channel, Private(alice), "2");
        await bench.SendAsync(channel, Private(alice), "3");

        bench.Discord.CountOf("POST /users/@me/channels").Read.Should().Be(2);
        bench.Discord.SentTo(channel).Should().OnlyContain(message => !message.Text.Contains(Words));
    }

    private static OutgoingMessage Private(EmulatedDiscordUser user) =>
        new() { Text = Words, Private = DiscordRestBench.For(user) };
}
