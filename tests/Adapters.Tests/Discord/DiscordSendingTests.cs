using Confidant.Emulators.Discord;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordSendingTests
{
    private const string Create = "POST /channels/{channel}/messages";

    [Fact]
    public async Task A_message_arrives_with_formatting_buttons_reply_and_no_preview()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedDiscordMessage said = bench.Discord.Say(alice, channel, "hello");

        SendOutcome outcome = await bench.SendAsync(channel, new OutgoingMessage
        {
            Text = "bold and code",
            Spans = [new TextSpan(TextStyle.Bold, 0, 4), new TextSpan(TextStyle.Code, 9, 4)],
            Buttons = [[new Button("Yes", "y"), new Button(new string('n', 100), "n")]],
            ReplyTo = new PlatformMessageId(said.Id),
        });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        EmulatedDiscordMessage sent = bench.Discord.SentTo(channel).Should().ContainSingle().Subject;
        sent.Text.Should().Be("**bold** and `code`");
        sent.Buttons.Select(button => (button.Label, button.CustomId)).Should().Equal(("Yes", "y"), (new string('n', 80), "n"));
        sent.ReplyTo.Should().Be(said.Id);
        sent.Flags.Should().Be(4);
    }

    [Fact]
    public async Task Nobody_is_alerted_by_what_is_sent_nor_by_being_replied_to()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedDiscordMessage said = bench.Discord.Say(alice, channel, "hello");
        bench.Discord.SetPermissions(channel.Guild!, null, DiscordPermissions.All);

        await bench.SendAsync(channel, new OutgoingMessage
        {
            Text = $"@everyone @here <@{alice.Id}> <@&{channel.Guild!.Id}>",
            ReplyTo = new PlatformMessageId(said.Id),
        });

        EmulatedDiscordMessage sent = bench.Discord.SentTo(channel).Should().ContainSingle().Subject;
        sent.Pinged.Should().BeEmpty();
        sent.PingedEveryone.Should().BeFalse();
        sent.Text.Should().Be($@"\@everyone \@here \<@{alice.Id}> \<@&{channel.Guild!.Id}>");
    }

    [Theory]
    [InlineData("99")]
    [InlineData("not-an-id")]
    public async Task A_reply_to_a_message_that_is_gone_is_sent_all_the_same(string replied)
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();

        SendOutcome outcome = await bench.SendAsync(
            channel, new OutgoingMessage { Text = "hi", ReplyTo = new PlatformMessageId(replied) });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.SentTo(channel).Should().ContainSingle().Which.ReplyTo.Should().BeNull();
    }

    [Fact]
    public async Task Where_the_bot_may_not_reply_it_answers_without_replying()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedDiscordMessage said = bench.Discord.Say(alice, channel, "hello");
        bench.Discord.PlanFault(new DiscordFault.Refusal(400, 160002, "Cannot reply"), route: Create);

        SendOutcome outcome = await bench.SendAsync(
            channel, new OutgoingMessage { Text = "hi", ReplyTo = new PlatformMessageId(said.Id) });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.SentTo(channel).Should().ContainSingle().Which.ReplyTo.Should().BeNull();
    }

    [Fact]
    public async Task A_document_arrives_with_its_bytes_and_caption()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        byte[] content = [1, 2, 3, 0, 255];

        SendOutcome outcome = await bench.SendAsync(channel, new OutgoingMessage
        {
            Text = "your export ✓",
            Spans = [new TextSpan(TextStyle.Bold, 0, 4)],
            Document = new OutgoingDocument("export.json", "application/json", content),
        });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        EmulatedDiscordMessage sent = bench.Discord.SentTo(channel).Should().ContainSingle().Subject;
        sent.Text.Should().Be("**your** export ✓");
        sent.Attachments.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { FileName = "export.json", MediaType = "application/json", Content = content });
    }

    [Fact]
    public async Task An_edit_replaces_text_and_buttons_and_one_of_a_message_that_is_gone_becomes_a_new_message()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        await bench.SendAsync(channel, new OutgoingMessage { Text = "one", Buttons = [[new Button("b", "b")]] });
        EmulatedDiscordMessage sent = bench.Discord.SentTo(channel)[0];

        SendOutcome edited = await bench.SendAsync(
            channel, new OutgoingMessage { Text = "two", Replaces = new PlatformMessageId(sent.Id) }, "2");
        SendOutcome renewed = await bench.SendAsync(
            channel, new OutgoingMessage { Text = "three", Replaces = new PlatformMessageId("77") }, "3");

        edited.Should().BeOfType<SendOutcome.Sent>();
        renewed.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.SentTo(channel).Select(message => message.Text).Should().Equal("two", "three");
        sent.Buttons.Should().BeEmpty();
    }

    [Fact]
    public async Task A_thread_is_answered_in_the_thread()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        EmulatedChannel thread = bench.Discord.AddThread(channel, alice, "lunch");

        await bench.SendAsync(thread, "hi");

        bench.Discord.SentTo(thread).Should().ContainSingle();
        bench.Discord.SentTo(channel).Should().BeEmpty();
    }

    [Fact]
    public async Task An_attempt_whose_answer_was_lost_makes_one_message_when_it_is_repeated()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        bench.Discord.PlanFault(new DiscordFault.DropAfter(), route: Create);
        bench.Discord.PlanFault(new DiscordFault.MalformedAnswer(), route: Create);

        SendOutcome first = await bench.SendAsync(channel, "once", "17");
        SendOutcome second = await bench.SendAsync(channel, "once", "17");
        await bench.RestartAsync();
        SendOutcome third = await bench.SendAsync(channel, "once", "17");
        SendOutcome other = await bench.SendAsync(channel, "once", "18");

        first.Should().BeOfType<SendOutcome.Retry>();
        second.Should().BeOfType<SendOutcome.Retry>();
        third.Should().BeOfType<SendOutcome.Sent>();
        other.Should().BeOfType<SendOutcome.Sent>();
        IReadOnlyList<EmulatedDiscordMessage> sent = bench.Discord.SentTo(channel);
        sent.Should().HaveCount(2).And.OnlyContain(message => message.Nonce!.Length <= 25);
    }

    [Fact]
    public async Task Withdrawn_words_do_not_leave()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();

        SendOutcome outcome = await bench.SendAsync(
            channel, new OutgoingMessage { Text = "forgotten" }, mayStillSend: _ => ValueTask.FromResult(false));

        outcome.Should().Be(new SendOutcome.Refused("withdrawn"));
        bench.Discord.CountOf(Create).Read.Should().Be(0);
    }

    [Fact]
    public async Task Words_that_are_withdrawn_while_they_wait_for_their_turn_do_not_leave()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        bench.Discord.SetLimit(Create, new EmulatedLimit(1, TimeSpan.FromSeconds(5)));
        await bench.SendAsync(channel, "first");
        bool isForgotten = false;

        Task<SendOutcome> waiting = bench.SendAsync(
            channel, new OutgoingMessage { Text = "forgotten" }, "2", _ => ValueTask.FromResult(!isForgotten));
        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(5));
        isForgotten = true;
        bench.Time.Advance(TimeSpan.FromSeconds(5));

        (await waiting).Should().Be(new SendOutcome.Refused("withdrawn"));
        bench.Discord.SentTo(channel).Should().ContainSingle();
    }

    [Theory]
    [InlineData(403, 50007, typeof(SendOutcome.Blocked))]
    [InlineData(403, 50001, typeof(SendOutcome.Blocked))]
    [InlineData(403, 50013, typeof(SendOutcome.Blocked))]
    [InlineData(403, 50278, typeof(SendOutcome.Blocked))]
    [InlineData(404, 10003, typeof(SendOutcome.Refused))]
    [InlineData(400, 50035, typeof(SendOutcome.Refused))]
    [InlineData(413, 40005, typeof(SendOutcome.FileTooLarge))]
    [InlineData(400, 50006, typeof(SendOutcome.Refused))]
    [InlineData(404, 0, typeof(SendOutcome.Refused))]
    [InlineData(401, 0, typeof(SendOutcome.Retry))]
    [InlineData(500, 0, typeof(SendOutcome.Retry))]
    [InlineData(400, 40003, typeof(SendOutcome.Retry))]
    public async Task Each_error_means_what_it_means_for_the_message(int status, int code, Type expected)
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        bench.Discord.PlanFault(new DiscordFault.Refusal(status, code, "no"), route: Create);

        (await bench.SendAsync(channel, "hi")).Should().BeOfType(expected);
    }

    [Fact]
    public async Task A_channel_that_does_not_let_the_bot_write_blocks()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        bench.Discord.ChangeChannel(channel, overwrites: [EmulatedOverwrite.Hide(channel.Guild!)]);

        (await bench.SendAsync(channel, "hi")).Should().BeOfType<SendOutcome.Blocked>();
    }

    [Fact]
    public async Task More_buttons_than_a_row_takes_begin_a_new_row_and_more_rows_than_there_may_be_are_left_out()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        Button[] many = [.. Enumerable.Range(0, 32).Select(i => new Button($"{i}", $"t{i}"))];

        SendOutcome outcome = await bench.SendAsync(channel, new OutgoingMessage { Text = "choose", Buttons = [many] });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Discord.SentTo(channel)[0].Buttons.Should().HaveCount(25);
    }

    [Fact]
    public async Task Typing_is_shown_and_its_failure_is_none()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = bench.AddGuildChannel();
        bench.Discord.PlanFault(new DiscordFault.GatewayError(502), route: "POST /channels/{channel}/typing");

        await bench.Adapter.ShowTypingAsync(bench.Chat(channel), CancellationToken.None);
        await bench.Adapter.ShowTypingAsync(bench.Chat(channel), CancellationToken.None);

        bench.Discord.CountOf("POST /channels/{channel}/typing").Read.Should().Be(2);
    }

    [Fact]
    public async Task A_conversation_of_another_platform_is_refused()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        var elsewhere = new ConversationKey(Platform.Discord, new BotAccountId("1"), new ChatId("../users"), null);

        SendOutcome outcome = await bench.Adapter.SendAsync(
            elsewhere, new OutgoingMessage { Text = "hi" }, "1", _ => ValueTask.FromResult(true), CancellationToken.None);

        outcome.Should().Be(new SendOutcome.Refused("no Discord channel"));
    }
}
