using System.Text.Json;
using Confidant.Emulators.Discord;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordInteractionTests
{
    private const string Callback = "POST /interactions/{interaction}/{token}/callback";

    [Theory]
    [InlineData("agent", false)]
    [InlineData("privacy", true)]
    [InlineData("unheard-of", true)]
    public async Task A_command_is_acknowledged_at_once_and_waits_as_its_answer_is_shown(string command, bool isForOne)
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();

        EmulatedInteraction interaction = await bench.ReceiveAsync(
            bench.Discord.ForceCommand(alice, bench.Bot, channel, command), command);

        interaction.Acknowledgement.Should().Be(5);
        interaction.IsEphemeral.Should().Be(isForOne);
    }

    [Fact]
    public async Task In_the_bots_own_chat_nothing_needs_to_be_hidden()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        EmulatedDiscordUser alice = bench.Discord.AddUser("alice");
        EmulatedChannel direct = bench.Discord.DirectChannel(alice, bench.Bot);

        EmulatedInteraction interaction = await bench.ReceiveAsync(
            bench.Discord.ForceCommand(alice, bench.Bot, direct, "privacy"), "privacy");

        interaction.IsEphemeral.Should().BeFalse();
    }

    [Fact]
    public async Task A_button_is_acknowledged_without_a_change()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();

        EmulatedInteraction press = await InteractionScene.PressAsync(bench, channel, alice);

        press.Acknowledgement.Should().Be(6);
    }

    [Fact]
    public async Task An_acknowledgement_is_repeated_where_its_answer_was_lost()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        bench.Discord.PlanFault(new DiscordFault.DropAfter(), route: Callback);

        EmulatedInteraction interaction = await InteractionScene.RunAsync(bench, channel, alice, "privacy");
        SendOutcome outcome = await bench.SendAsync(channel, InteractionScene.Answer(interaction, InteractionScene.Words) with { Private = DiscordRestBench.For(alice) });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.CountOf(Callback).Read.Should().Be(2);
        interaction.Answers.Should().ContainSingle().Which.VisibleTo.Should().Be(alice.Id);
    }

    [Fact]
    public async Task The_first_chunk_takes_the_place_of_the_wait_and_others_follow()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await InteractionScene.RunAsync(bench, channel, alice, "agent");

        await bench.SendAsync(channel, InteractionScene.Answer(interaction, "one"));
        await bench.SendAsync(channel, InteractionScene.Answer(interaction, "two"), "2");

        interaction.Answers.Select(answer => (answer.Text, answer.VisibleTo)).Should().Equal(("one", null), ("two", null));
        interaction.Answers[0].Should().BeSameAs(interaction.Original);
        bench.Discord.SentTo(channel).Should().HaveCount(2).And.OnlyContain(message => (message.Flags & 4) != 0);
        bench.Discord.CountOf("POST /channels/{channel}/messages").Read.Should().Be(0);
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_its_asker_alone()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await InteractionScene.RunAsync(bench, channel, alice, "privacy");

        await bench.SendAsync(channel, InteractionScene.Answer(interaction, InteractionScene.Words) with { Private = DiscordRestBench.For(alice) });
        await bench.SendAsync(channel, InteractionScene.Answer(interaction, InteractionScene.Words) with { Private = DiscordRestBench.For(alice) }, "2");

        interaction.Answers.Should().HaveCount(2).And.OnlyContain(answer => answer.VisibleTo == alice.Id);
    }

    [Fact]
    public async Task Where_everybody_awaits_an_answer_that_turns_out_private_the_wait_goes_before_the_answer_comes()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await InteractionScene.RunAsync(bench, channel, alice, "agent");

        SendOutcome outcome = await bench.SendAsync(
            channel, InteractionScene.Answer(interaction, InteractionScene.Words) with { Private = DiscordRestBench.For(alice) });

        outcome.Should().Be(new SendOutcome.Sent());
        interaction.Original!.IsDeleted.Should().BeTrue();
        interaction.Answers.Should().ContainSingle(answer => answer.Text == InteractionScene.Words).Which.VisibleTo.Should().Be(alice.Id);
        bench.Discord.SentTo(channel).Should().NotContain(message => message.VisibleTo == null && message.Text == InteractionScene.Words);
    }

    [Fact]
    public async Task Where_the_asker_alone_awaits_an_answer_for_all_the_wait_goes_and_all_see_the_answer()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await InteractionScene.RunAsync(bench, channel, alice, "privacy");

        await bench.SendAsync(channel, InteractionScene.Answer(interaction, "for all"));

        interaction.Original!.IsDeleted.Should().BeTrue();
        interaction.Answers.Should().ContainSingle(answer => answer.Text == "for all").Which.VisibleTo.Should().BeNull();
    }

    [Fact]
    public async Task A_private_answer_that_Discord_shows_to_all_is_removed_at_once_and_goes_another_way()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await InteractionScene.RunAsync(bench, channel, alice, "agent");

        // As if Discord had kept what it said it removed: what follows then takes its place, for all to see.
        bench.Discord.PlanFault(
            new DiscordFault.Refusal(404, 10008, "Unknown Message"), route: "DELETE /webhooks/{application}/{token}/messages/{message}");
        SendOutcome outcome = await bench.SendAsync(
            channel, InteractionScene.Answer(interaction, InteractionScene.Words) with { Private = DiscordRestBench.For(alice) });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.SentTo(channel).Where(message => message.VisibleTo is null).Should().OnlyContain(message => message.IsDeleted);
        bench.Discord.SentTo(bench.Discord.DirectChannel(alice, bench.Bot)).Should().ContainSingle().Which.Text.Should().Be(InteractionScene.Words);
        bench.Log.Lines.Should().Contain(line => line.Contains("to all instead of one person", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_can_answer_an_interaction()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await InteractionScene.RunAsync(bench, channel, alice, "privacy");

        await bench.SendAsync(channel, InteractionScene.Answer(interaction, "your export") with
        {
            Document = new OutgoingDocument("export.json", "application/json", [1, 2]),
            Private = DiscordRestBench.For(alice),
        });

        interaction.Answers.Should().ContainSingle().Which.Attachments.Should().ContainSingle().Which.FileName.Should().Be("export.json");
    }

    [Fact]
    public async Task Pressing_a_button_changes_its_message_also_one_that_a_single_person_sees()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction command = await InteractionScene.RunAsync(bench, channel, alice, "privacy");
        await bench.SendAsync(channel, InteractionScene.Answer(command, "sure?") with
        {
            Private = DiscordRestBench.For(alice),
            Buttons = [[new Button("Yes", "yes")]],
        });
        EmulatedInteraction press = await bench.ReceiveAsync(bench.Discord.Press(alice, command.Answers[0], "yes"));

        await bench.SendAsync(channel, InteractionScene.Answer(press, "done") with
        {
            Replaces = new PlatformMessageId(command.Answers[0].Id),
            Private = DiscordRestBench.For(alice, isEphemeral: true),
        });

        EmulatedDiscordMessage shown = bench.Discord.SentTo(channel).Should().ContainSingle().Subject;
        shown.Text.Should().Be("done");
        shown.VisibleTo.Should().Be(alice.Id);
        shown.Buttons.Should().BeEmpty();
    }

    [Fact]
    public async Task A_private_answer_to_a_button_that_all_see_does_not_take_the_messages_place()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction press = await InteractionScene.PressAsync(bench, channel, alice);

        await bench.SendAsync(channel, InteractionScene.Answer(press, InteractionScene.Words) with
        {
            Replaces = new PlatformMessageId(press.Original!.Id),
            Private = DiscordRestBench.For(alice),
        });

        press.Original.Text.Should().Be("choose");
        press.Answers.Should().ContainSingle(answer => answer.Text == InteractionScene.Words).Which.VisibleTo.Should().Be(alice.Id);
    }

    [Fact]
    public async Task An_answer_for_all_to_a_button_that_one_person_sees_is_seen_by_all()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction command = await InteractionScene.RunAsync(bench, channel, alice, "privacy");
        await bench.SendAsync(channel, InteractionScene.Answer(command, "sure?") with
        {
            Private = DiscordRestBench.For(alice),
            Buttons = [[new Button("Yes", "yes")]],
        });
        EmulatedInteraction press = await bench.ReceiveAsync(bench.Discord.Press(alice, command.Answers[0], "yes"));

        await bench.SendAsync(channel, InteractionScene.Answer(press, "for all") with { Replaces = new PlatformMessageId(command.Answers[0].Id) });

        command.Answers[0].IsDeleted.Should().BeTrue();
        bench.Discord.SentTo(channel).Should().ContainSingle(message => message.Text == "for all").Which.VisibleTo.Should().BeNull();
    }

    [Fact]
    public async Task A_notice_is_shown_to_who_pressed_and_none_needs_no_request()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction press = await InteractionScene.PressAsync(bench, channel, alice);
        ButtonPressed pressed = InteractionScene.Pressed(bench, press, alice);

        await bench.Adapter.AcknowledgeAsync(pressed, null, CancellationToken.None);
        await bench.Adapter.AcknowledgeAsync(pressed, "Not yours.", CancellationToken.None);
        bench.Time.Advance(TimeSpan.FromMinutes(20));
        await bench.Adapter.AcknowledgeAsync(pressed, "Too late.", CancellationToken.None);

        press.Answers.Should().ContainSingle(answer => answer != press.Original).Which.Should()
            .BeEquivalentTo(new { Text = "Not yours.", VisibleTo = alice.Id });
    }

    [Fact]
    public async Task Where_the_guild_did_not_take_the_bot_in_the_wait_is_for_the_asker_alone()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        JsonElement personsOwn = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["1"] = alice.Id });

        EmulatedInteraction interaction = await bench.ReceiveAsync(
            bench.Discord.ForceCommand(alice, bench.Bot, channel, "privacy"), "privacy", personsOwn);

        interaction.IsEphemeral.Should().BeTrue();
    }
}
