using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordInteractionLifeTests
{
    [Fact]
    public async Task After_the_tokens_life_an_open_answer_is_a_message_and_a_private_one_a_direct_message()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction open = await InteractionScene.RunAsync(bench, channel, alice, "agent");
        EmulatedInteraction secret = await InteractionScene.RunAsync(bench, channel, alice, "privacy");
        bench.Time.Advance(TimeSpan.FromMinutes(15.5));

        await bench.SendAsync(channel, InteractionScene.Answer(open, "late"));
        await bench.SendAsync(channel, InteractionScene.Answer(secret, InteractionScene.Words) with { Private = DiscordRestBench.For(alice) }, "2");

        bench.Discord.SentTo(channel).Should().ContainSingle(message => !message.IsDeleted).Which.Text.Should().Be("late");
        bench.Discord.SentTo(bench.Discord.DirectChannel(alice, bench.Bot)).Should().ContainSingle().Which.Text.Should().Be(InteractionScene.Words);
    }

    [Fact]
    public async Task An_interaction_that_Discord_gave_up_is_answered_another_way()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction open = bench.Discord.ForceCommand(alice, bench.Bot, channel, "agent");
        EmulatedInteraction secret = bench.Discord.ForceCommand(alice, bench.Bot, channel, "privacy");
        bench.Time.Advance(TimeSpan.FromSeconds(4));
        await bench.ReceiveAsync(open, "agent");
        await bench.ReceiveAsync(secret, "privacy");

        await bench.SendAsync(channel, InteractionScene.Answer(open, "late"));
        await bench.SendAsync(channel, InteractionScene.Answer(secret, InteractionScene.Words) with { Private = DiscordRestBench.For(alice) }, "2");

        open.Acknowledgement.Should().BeNull();
        bench.Discord.SentTo(channel).Should().ContainSingle().Which.Text.Should().Be("late");
        bench.Discord.SentTo(bench.Discord.DirectChannel(alice, bench.Bot)).Should().ContainSingle().Which.Text.Should().Be(InteractionScene.Words);
    }

    [Theory]
    [InlineData("agent", true)]
    [InlineData("agent", false)]
    [InlineData("privacy", true)]
    [InlineData("privacy", false)]
    public async Task After_a_restart_Discord_is_asked_how_the_answer_stands(string command, bool isForOne)
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await InteractionScene.RunAsync(bench, channel, alice, command);
        await bench.RestartAsync();
        OutgoingMessage answer = InteractionScene.Answer(interaction, InteractionScene.Words) with { Private = isForOne ? DiscordRestBench.For(alice) : null };

        await bench.SendAsync(channel, answer);
        await bench.RestartAsync();
        await bench.SendAsync(channel, answer);

        EmulatedDiscordMessage[] shown = [.. interaction.Answers.Where(each => !each.IsDeleted && each.Text == InteractionScene.Words)];
        shown.Should().OnlyContain(each => each.VisibleTo == (isForOne ? alice.Id : null));

        // One that took the place of the wait is known again; one that followed it is not.
        bool tookThePlace = (command == "privacy") == isForOne;
        shown.Should().HaveCount(tookThePlace ? 1 : 2);
    }

    [Fact]
    public async Task Withdrawn_words_answer_no_interaction()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await InteractionScene.RunAsync(bench, channel, alice, "agent");

        SendOutcome outcome = await bench.SendAsync(channel, InteractionScene.Answer(interaction, "forgotten"), mayStillSend: _ => ValueTask.FromResult(false));

        outcome.Should().Be(new SendOutcome.Refused("withdrawn"));
        interaction.Answers.Should().BeEmpty();
    }

    [Fact]
    public async Task A_wait_that_nothing_ends_is_ended_after_three_minutes_and_an_answer_may_still_follow()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await InteractionScene.RunAsync(bench, channel, alice, "agent");

        bench.Time.Advance(TimeSpan.FromMinutes(2));
        interaction.Original!.IsDeleted.Should().BeFalse();
        bench.Time.Advance(TimeSpan.FromMinutes(1.5));
        await bench.Log.WaitForLinesAsync(1, "the wait is ended");
        await bench.SendAsync(channel, InteractionScene.Answer(interaction, "after all"));

        interaction.Original!.IsDeleted.Should().BeTrue();
        interaction.Answers.Should().ContainSingle(answer => answer.Text == "after all");
    }
}
