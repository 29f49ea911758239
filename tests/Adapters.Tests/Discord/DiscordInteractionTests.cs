using System.Text.Json;
using Confidant.Adapters.Discord;
using Confidant.Emulators.Discord;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordInteractionTests
{
    private const string Words = "what only alice may read";
    private const string Callback = "POST /interactions/{interaction}/{token}/callback";

    private static readonly CommandDescription[] _commands = [Command("agent", false), Command("privacy", true)];

    [Theory]
    [InlineData("agent", false)]
    [InlineData("privacy", true)]
    [InlineData("unheard-of", true)]
    public async Task A_command_is_acknowledged_at_once_and_waits_as_its_answer_is_shown(string command, bool isForOne)
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();

        EmulatedInteraction interaction = await bench.ReceiveAsync(
            bench.Discord.ForceCommand(alice, bench.Bot, channel, command), command);

        interaction.Acknowledgement.Should().Be(5);
        interaction.IsEphemeral.Should().Be(isForOne);
    }

    [Fact]
    public async Task In_the_bots_own_chat_nothing_needs_to_be_hidden()
    {
        await using DiscordRestBench bench = await StartAsync();
        EmulatedDiscordUser alice = bench.Discord.AddUser("alice");
        EmulatedChannel direct = bench.Discord.DirectChannel(alice, bench.Bot);

        EmulatedInteraction interaction = await bench.ReceiveAsync(
            bench.Discord.ForceCommand(alice, bench.Bot, direct, "privacy"), "privacy");

        interaction.IsEphemeral.Should().BeFalse();
    }

    [Fact]
    public async Task A_button_is_acknowledged_without_a_change()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();

        EmulatedInteraction press = await PressAsync(bench, channel, alice);

        press.Acknowledgement.Should().Be(6);
    }

    [Fact]
    public async Task An_acknowledgement_is_repeated_where_its_answer_was_lost()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        bench.Discord.PlanFault(new DiscordFault.DropAfter(), route: Callback);

        EmulatedInteraction interaction = await RunAsync(bench, channel, alice, "privacy");
        SendOutcome outcome = await bench.SendAsync(channel, Answer(interaction, Words) with { Private = DiscordRestBench.For(alice) });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.CountOf(Callback).Read.Should().Be(2);
        interaction.Answers.Should().ContainSingle().Which.VisibleTo.Should().Be(alice.Id);
    }

    [Fact]
    public async Task The_first_chunk_takes_the_place_of_the_wait_and_others_follow()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await RunAsync(bench, channel, alice, "agent");

        await bench.SendAsync(channel, Answer(interaction, "one"));
        await bench.SendAsync(channel, Answer(interaction, "two"), "2");

        interaction.Answers.Select(answer => (answer.Text, answer.VisibleTo)).Should().Equal(("one", null), ("two", null));
        interaction.Answers[0].Should().BeSameAs(interaction.Original);
        bench.Discord.SentTo(channel).Should().HaveCount(2).And.OnlyContain(message => (message.Flags & 4) != 0);
        bench.Discord.CountOf("POST /channels/{channel}/messages").Read.Should().Be(0);
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_its_asker_alone()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await RunAsync(bench, channel, alice, "privacy");

        await bench.SendAsync(channel, Answer(interaction, Words) with { Private = DiscordRestBench.For(alice) });
        await bench.SendAsync(channel, Answer(interaction, Words) with { Private = DiscordRestBench.For(alice) }, "2");

        interaction.Answers.Should().HaveCount(2).And.OnlyContain(answer => answer.VisibleTo == alice.Id);
    }

    [Fact]
    public async Task Where_everybody_awaits_an_answer_that_turns_out_private_the_wait_goes_before_the_answer_comes()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await RunAsync(bench, channel, alice, "agent");

        SendOutcome outcome = await bench.SendAsync(
            channel, Answer(interaction, Words) with { Private = DiscordRestBench.For(alice) });

        outcome.Should().Be(new SendOutcome.Sent());
        interaction.Original!.IsDeleted.Should().BeTrue();
        interaction.Answers.Should().ContainSingle(answer => answer.Text == Words).Which.VisibleTo.Should().Be(alice.Id);
        bench.Discord.SentTo(channel).Should().NotContain(message => message.VisibleTo == null && message.Text == Words);
    }

    [Fact]
    public async Task Where_the_asker_alone_awaits_an_answer_for_all_the_wait_goes_and_all_see_the_answer()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await RunAsync(bench, channel, alice, "privacy");

        await bench.SendAsync(channel, Answer(interaction, "for all"));

        interaction.Original!.IsDeleted.Should().BeTrue();
        interaction.Answers.Should().ContainSingle(answer => answer.Text == "for all").Which.VisibleTo.Should().BeNull();
    }

    [Fact]
    public async Task A_private_answer_that_Discord_shows_to_all_is_removed_at_once_and_goes_another_way()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await RunAsync(bench, channel, alice, "agent");

        // As if Discord had kept what it said it removed: what follows then takes its place, for all to see.
        bench.Discord.PlanFault(
            new DiscordFault.Refusal(404, 10008, "Unknown Message"), route: "DELETE /webhooks/{application}/{token}/messages/{message}");
        SendOutcome outcome = await bench.SendAsync(
            channel, Answer(interaction, Words) with { Private = DiscordRestBench.For(alice) });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.SentTo(channel).Where(message => message.VisibleTo is null).Should().OnlyContain(message => message.IsDeleted);
        bench.Discord.SentTo(bench.Discord.DirectChannel(alice, bench.Bot)).Should().ContainSingle().Which.Text.Should().Be(Words);
        bench.Log.Lines.Should().Contain(line => line.Contains("to all instead of one person", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_can_answer_an_interaction()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await RunAsync(bench, channel, alice, "privacy");

        await bench.SendAsync(channel, Answer(interaction, "your export") with
        {
            Document = new OutgoingDocument("export.json", "application/json", [1, 2]),
            Private = DiscordRestBench.For(alice),
        });

        interaction.Answers.Should().ContainSingle().Which.Attachments.Should().ContainSingle().Which.FileName.Should().Be("export.json");
    }

    [Fact]
    public async Task Pressing_a_button_changes_its_message_also_one_that_a_single_person_sees()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction command = await RunAsync(bench, channel, alice, "privacy");
        await bench.SendAsync(channel, Answer(command, "sure?") with
        {
            Private = DiscordRestBench.For(alice),
            Buttons = [[new Button("Yes", "yes")]],
        });
        EmulatedInteraction press = await bench.ReceiveAsync(bench.Discord.Press(alice, command.Answers[0], "yes"));

        await bench.SendAsync(channel, Answer(press, "done") with
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
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction press = await PressAsync(bench, channel, alice);

        await bench.SendAsync(channel, Answer(press, Words) with
        {
            Replaces = new PlatformMessageId(press.Original!.Id),
            Private = DiscordRestBench.For(alice),
        });

        press.Original.Text.Should().Be("choose");
        press.Answers.Should().ContainSingle(answer => answer.Text == Words).Which.VisibleTo.Should().Be(alice.Id);
    }

    [Fact]
    public async Task An_answer_for_all_to_a_button_that_one_person_sees_is_seen_by_all()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction command = await RunAsync(bench, channel, alice, "privacy");
        await bench.SendAsync(channel, Answer(command, "sure?") with
        {
            Private = DiscordRestBench.For(alice),
            Buttons = [[new Button("Yes", "yes")]],
        });
        EmulatedInteraction press = await bench.ReceiveAsync(bench.Discord.Press(alice, command.Answers[0], "yes"));

        await bench.SendAsync(channel, Answer(press, "for all") with { Replaces = new PlatformMessageId(command.Answers[0].Id) });

        command.Answers[0].IsDeleted.Should().BeTrue();
        bench.Discord.SentTo(channel).Should().ContainSingle(message => message.Text == "for all").Which.VisibleTo.Should().BeNull();
    }

    [Fact]
    public async Task A_notice_is_shown_to_who_pressed_and_none_needs_no_request()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction press = await PressAsync(bench, channel, alice);
        ButtonPressed pressed = Pressed(bench, press, alice);

        await bench.Adapter.AcknowledgeAsync(pressed, null, CancellationToken.None);
        await bench.Adapter.AcknowledgeAsync(pressed, "Not yours.", CancellationToken.None);
        bench.Time.Advance(TimeSpan.FromMinutes(20));
        await bench.Adapter.AcknowledgeAsync(pressed, "Too late.", CancellationToken.None);

        press.Answers.Should().ContainSingle(answer => answer != press.Original).Which.Should()
            .BeEquivalentTo(new { Text = "Not yours.", VisibleTo = alice.Id });
    }

    [Fact]
    public async Task After_the_tokens_life_an_open_answer_is_a_message_and_a_private_one_a_direct_message()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction open = await RunAsync(bench, channel, alice, "agent");
        EmulatedInteraction secret = await RunAsync(bench, channel, alice, "privacy");
        bench.Time.Advance(TimeSpan.FromMinutes(15.5));

        await bench.SendAsync(channel, Answer(open, "late"));
        await bench.SendAsync(channel, Answer(secret, Words) with { Private = DiscordRestBench.For(alice) }, "2");

        bench.Discord.SentTo(channel).Should().ContainSingle(message => !message.IsDeleted).Which.Text.Should().Be("late");
        bench.Discord.SentTo(bench.Discord.DirectChannel(alice, bench.Bot)).Should().ContainSingle().Which.Text.Should().Be(Words);
    }

    [Fact]
    public async Task An_interaction_that_Discord_gave_up_is_answered_another_way()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction open = bench.Discord.ForceCommand(alice, bench.Bot, channel, "agent");
        EmulatedInteraction secret = bench.Discord.ForceCommand(alice, bench.Bot, channel, "privacy");
        bench.Time.Advance(TimeSpan.FromSeconds(4));
        await bench.ReceiveAsync(open, "agent");
        await bench.ReceiveAsync(secret, "privacy");

        await bench.SendAsync(channel, Answer(open, "late"));
        await bench.SendAsync(channel, Answer(secret, Words) with { Private = DiscordRestBench.For(alice) }, "2");

        open.Acknowledgement.Should().BeNull();
        bench.Discord.SentTo(channel).Should().ContainSingle().Which.Text.Should().Be("late");
        bench.Discord.SentTo(bench.Discord.DirectChannel(alice, bench.Bot)).Should().ContainSingle().Which.Text.Should().Be(Words);
    }

    [Theory]
    [InlineData("agent", true)]
    [InlineData("agent", false)]
    [InlineData("privacy", true)]
    [InlineData("privacy", false)]
    public async Task After_a_restart_Discord_is_asked_how_the_answer_stands(string command, bool isForOne)
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await RunAsync(bench, channel, alice, command);
        await bench.RestartAsync();
        OutgoingMessage answer = Answer(interaction, Words) with { Private = isForOne ? DiscordRestBench.For(alice) : null };

        await bench.SendAsync(channel, answer);
        await bench.RestartAsync();
        await bench.SendAsync(channel, answer);

        EmulatedDiscordMessage[] shown = [.. interaction.Answers.Where(each => !each.IsDeleted && each.Text == Words)];
        shown.Should().OnlyContain(each => each.VisibleTo == (isForOne ? alice.Id : null));

        // One that took the place of the wait is known again; one that followed it is not.
        bool tookThePlace = (command == "privacy") == isForOne;
        shown.Should().HaveCount(tookThePlace ? 1 : 2);
    }

    [Fact]
    public async Task Withdrawn_words_answer_no_interaction()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await RunAsync(bench, channel, alice, "agent");

        SendOutcome outcome = await bench.SendAsync(channel, Answer(interaction, "forgotten"), mayStillSend: _ => ValueTask.FromResult(false));

        outcome.Should().Be(new SendOutcome.Refused("withdrawn"));
        interaction.Answers.Should().BeEmpty();
    }

    [Fact]
    public async Task A_wait_that_nothing_ends_is_ended_after_three_minutes_and_an_answer_may_still_follow()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedInteraction interaction = await RunAsync(bench, channel, alice, "agent");

        bench.Time.Advance(TimeSpan.FromMinutes(2));
        interaction.Original!.IsDeleted.Should().BeFalse();
        bench.Time.Advance(TimeSpan.FromMinutes(1.5));
        await bench.Log.WaitForLinesAsync(1, "the wait is ended");
        await bench.SendAsync(channel, Answer(interaction, "after all"));

        interaction.Original!.IsDeleted.Should().BeTrue();
        interaction.Answers.Should().ContainSingle(answer => answer.Text == "after all");
    }

    [Fact]
    public async Task What_is_typed_is_answered_with_what_can_be_chosen()
    {
        await using DiscordRestBench bench = await StartAsync();
        EmulatedDiscordUser alice = bench.Discord.AddUser("alice");
        EmulatedChannel direct = bench.Discord.DirectChannel(alice, bench.Bot);
        bench.Suggester.Answer = (_, _) => ValueTask.FromResult<IReadOnlyList<CommandSuggestion>>(
            [new CommandSuggestion(new string('l', 300), "pizza"), new CommandSuggestion("too long", new string('v', 101)),
                .. Enumerable.Range(0, 40).Select(i => new CommandSuggestion($"{i}", $"{i}"))]);

        EmulatedInteraction typed = await TypeAsync(bench, direct, alice);

        typed.Acknowledgement.Should().Be(8);
        typed.Choices.Should().HaveCount(25);
        typed.Choices![0]!["name"]!.GetValue<string>().Should().HaveLength(100);
        typed.Choices.Select(choice => choice!["value"]!.GetValue<string>()).Should().Contain("pizza").And.OnlyContain(value => value.Length <= 100);
        bench.Suggester.Asked.Should().Be(new SuggestionRequest(
            bench.Chat(direct), new PlatformUserId(Platform.Discord, alice.Id), "forget", "topic", "piz")
        {
            Chat = ChatKind.Private,
        });
    }

    [Fact]
    public async Task Where_nothing_can_be_suggested_or_not_in_time_the_list_is_empty()
    {
        await using DiscordRestBench bench = await StartAsync();
        EmulatedDiscordUser alice = bench.Discord.AddUser("alice");
        EmulatedChannel direct = bench.Discord.DirectChannel(alice, bench.Bot);
        bench.Suggester.Answer = (_, _) => throw new InvalidOperationException("the store is gone");
        EmulatedInteraction broken = await TypeAsync(bench, direct, alice);
        var never = new TaskCompletionSource<IReadOnlyList<CommandSuggestion>>();
        bench.Suggester.Answer = (_, _) => new ValueTask<IReadOnlyList<CommandSuggestion>>(never.Task);
        Task<EmulatedInteraction> slow = TypeAsync(bench, direct, alice);
        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(1.5));
        bench.Time.Advance(TimeSpan.FromSeconds(1.5));

        broken.Choices.Should().BeEmpty();
        (await slow).Choices.Should().BeEmpty();
        (await slow).AcknowledgedAfter.Should().BeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Where_it_is_not_known_who_reads_nothing_is_suggested()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        JsonElement personsOwn = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["1"] = alice.Id });
        EmulatedInteraction interaction = Typed(bench, channel, alice);

        await bench.ReceiveAsync(interaction, "forget", personsOwn);
        await bench.Service<DiscordSuggestions>().WhenDoneAsync();

        interaction.Choices.Should().BeEmpty();
        bench.Suggester.Asked.Should().BeNull();
    }

    [Fact]
    public async Task Where_the_guild_did_not_take_the_bot_in_the_wait_is_for_the_asker_alone()
    {
        await using DiscordRestBench bench = await StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        JsonElement personsOwn = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["1"] = alice.Id });

        EmulatedInteraction interaction = await bench.ReceiveAsync(
            bench.Discord.ForceCommand(alice, bench.Bot, channel, "privacy"), "privacy", personsOwn);

        interaction.IsEphemeral.Should().BeTrue();
    }

    private static async Task<DiscordRestBench> StartAsync()
    {
        DiscordRestBench bench = await DiscordRestBench.StartAsync();
        bench.Service<DiscordPrivacy>().Set(_commands);
        return bench;
    }

    private static Task<EmulatedInteraction> RunAsync(
        DiscordRestBench bench, EmulatedChannel channel, EmulatedDiscordUser user, string command) =>
        bench.ReceiveAsync(bench.Discord.ForceCommand(user, bench.Bot, channel, command), command);

    private static async Task<EmulatedInteraction> PressAsync(DiscordRestBench bench, EmulatedChannel channel, EmulatedDiscordUser user)
    {
        await bench.SendAsync(channel, new OutgoingMessage { Text = "choose", Buttons = [[new Button("Yes", "yes")]] }, "button");
        return await bench.ReceiveAsync(bench.Discord.Press(user, bench.Discord.SentTo(channel)[^1], "yes"));
    }

    private static EmulatedInteraction Typed(DiscordRestBench bench, EmulatedChannel channel, EmulatedDiscordUser user) =>
        bench.Discord.Complete(user, bench.Bot, channel, "forget", "topic", "piz");

    private static async Task<EmulatedInteraction> TypeAsync(DiscordRestBench bench, EmulatedChannel channel, EmulatedDiscordUser user)
    {
        EmulatedInteraction interaction = await bench.ReceiveAsync(Typed(bench, channel, user), "forget");
        await bench.Service<DiscordSuggestions>().WhenDoneAsync();
        return interaction;
    }

    private static OutgoingMessage Answer(EmulatedInteraction interaction, string text) =>
        new() { Text = text, AnswerHandle = DiscordRestBench.Handle(interaction) };

    private static ButtonPressed Pressed(DiscordRestBench bench, EmulatedInteraction press, EmulatedDiscordUser user) => new()
    {
        Conversation = bench.Chat(press.Channel),
        DeliveryKey = $"i:{press.Id}",
        At = press.At,
        Sender = new SeenAccount(new PlatformUserId(Platform.Discord, user.Id), user.Username, null, null),
        Chat = ChatKind.Group,
        Token = "yes",
        PressId = DiscordRestBench.Handle(press),
    };

    private static CommandDescription Command(string name, bool isForOne) =>
        new(name, new Dictionary<string, string> { ["en"] = name }, isForOne);
}
