using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramSendingTests
{
    [Fact]
    public async Task A_message_arrives_with_formatting_buttons_reply_and_no_preview()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        UserMessage said = bench.Telegram.Say(alice, bench.Bot, "hello");

        SendOutcome outcome = await bench.SendAsync(bench.Chat(alice.Id), new OutgoingMessage
        {
            Text = "bold and code",
            Spans = [new TextSpan(TextStyle.Bold, 0, 4), new TextSpan(TextStyle.Code, 9, 4)],
            Buttons = [[new Button("Yes", "y"), new Button("No", "n")]],
            ReplyTo = new PlatformMessageId($"{said.MessageId}"),
        });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        SentMessage sent = bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Subject;
        sent.Text.Should().Be("bold and code");
        sent.Entities.Should().Equal(new EmulatedEntity("bold", 0, 4), new EmulatedEntity("code", 9, 4));
        sent.Buttons.Should().ContainSingle().Which.Should().Equal(
            new EmulatedButton("Yes", "y", null), new EmulatedButton("No", "n", null));
        sent.ReplyTo.Should().Be(said.MessageId);
        sent.IsPreviewOff.Should().BeTrue();
    }

    [Fact]
    public async Task A_reply_to_a_message_that_is_gone_is_sent_all_the_same()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();

        SendOutcome outcome = await bench.SendAsync(
            bench.Chat(alice.Id), new OutgoingMessage { Text = "hi", ReplyTo = new PlatformMessageId("99") });

        outcome.Should().BeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_document_arrives_with_its_bytes_and_caption()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        byte[] content = [1, 2, 3, 0, 255];

        SendOutcome outcome = await bench.SendAsync(bench.Chat(alice.Id), new OutgoingMessage
        {
            Text = "your export ✓",
            Spans = [new TextSpan(TextStyle.Bold, 0, 4)],
            Document = new OutgoingDocument("export.json", "application/json", content),
        });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        SentMessage sent = bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Subject;
        sent.Text.Should().Be("your export ✓");
        sent.Entities.Should().Equal(new EmulatedEntity("bold", 0, 4));
        sent.Document!.FileName.Should().Be("export.json");
        sent.Document.MediaType.Should().Be("application/json");
        sent.Document.Content.Should().Equal(content);
    }

    [Fact]
    public async Task An_edit_replaces_text_and_buttons_and_an_equal_one_counts_as_sent()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        await bench.SendAsync(bench.Chat(alice.Id), new OutgoingMessage { Text = "one", Buttons = [[new Button("b", "b")]] });
        SentMessage sent = bench.Telegram.SentTo(alice.Id)[0];
        var edit = new OutgoingMessage { Text = "two", Replaces = new PlatformMessageId($"{sent.MessageId}") };

        SendOutcome first = await bench.SendAsync(bench.Chat(alice.Id), edit);
        SendOutcome second = await bench.SendAsync(bench.Chat(alice.Id), edit);

        first.Should().BeOfType<SendOutcome.Sent>();
        second.Should().BeOfType<SendOutcome.Sent>();
        sent.Text.Should().Be("two");
        sent.Buttons.Should().BeEmpty();
        sent.Edits.Should().Be(1);
    }

    [Fact]
    public async Task An_edit_of_a_message_that_is_gone_becomes_a_new_message()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();

        SendOutcome outcome = await bench.SendAsync(
            bench.Chat(alice.Id), new OutgoingMessage { Text = "two", Replaces = new PlatformMessageId("77") });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Which.Text.Should().Be("two");
    }

    [Theory]
    [InlineData(42L, 42L)]
    [InlineData(1L, null)]
    public async Task A_topic_is_answered_in_the_topic_and_the_general_one_without_its_number(long topic, long? expected)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("Team", [alice], [bench.Bot]);
        bench.Telegram.AddTopic(group, 42);

        SendOutcome outcome = await bench.SendAsync(bench.Chat(group.Id, topic), new OutgoingMessage { Text = "hi" });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Telegram.SentTo(group.Id).Should().ContainSingle().Which.ThreadId.Should().Be(expected);
    }

    [Fact]
    public async Task A_question_opens_a_field_and_tells_by_which_message_it_is_known()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();

        SendOutcome sent = await bench.SendAsync(
            bench.Chat(alice.Id), new OutgoingMessage { Text = "What?", Question = new Question("token", "pizza") });

        SentMessage asked = bench.Telegram.SentTo(alice.Id).Single();
        asked.AsksFor.Should().Be("pizza");
        sent.Should().BeOfType<SendOutcome.Sent>().Which.Asked.Should().Be(
            new AskedMessage(new ChatId($"{alice.Id}"), new PlatformMessageId($"{asked.MessageId}")));
        (await bench.SendAsync(alice.Id, "no question")).Should().BeOfType<SendOutcome.Sent>().Which.Asked.Should().BeNull();
    }

    [Theory]
    [InlineData(EphemeralSupport.Full, null)]
    [InlineData(EphemeralSupport.Refused, "pizza")]
    public async Task A_question_from_a_group_is_plain_in_the_group_and_opens_a_field_in_the_private_chat(
        EphemeralSupport support, string? expected)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        bench.Telegram.Ephemeral = support;
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("Team", [alice], [bench.Bot]);
        group.BotsAreAdmins = true;

        SendOutcome sent = await bench.SendAsync(bench.Chat(group.Id), new OutgoingMessage
        {
            Text = "What?",
            Question = new Question("token", "pizza"),
            Private = new PrivateDelivery(new PlatformUserId(Platform.Telegram, $"{alice.Id}"), "in private", "forget"),
        });

        SentMessage asked = bench.Telegram.SentTo().Single();
        asked.AsksFor.Should().Be(expected);
        sent.Should().BeOfType<SendOutcome.Sent>().Which.Asked?.Chat.Value.Should().Be(expected is null ? null : $"{alice.Id}");
    }

    [Fact]
    public async Task A_topic_of_a_private_chat_is_answered_in_it_and_once_it_is_gone_nowhere()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        bench.Telegram.AddTopic(alice, 42);

        SendOutcome sent = await bench.SendAsync(bench.Chat(alice.Id, 42), new OutgoingMessage { Text = "hi" });
        SendOutcome gone = await bench.SendAsync(bench.Chat(alice.Id, 43), new OutgoingMessage { Text = "hi" });

        sent.Should().BeOfType<SendOutcome.Sent>();
        gone.Should().Be(new SendOutcome.Refused("ThreadGone"));
        bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Which.ThreadId.Should().Be(42);
    }

    [Fact]
    public async Task A_closed_topic_refuses_and_nothing_is_sent_elsewhere()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("Team", [alice], [bench.Bot]);
        bench.Telegram.AddTopic(group, 42);
        bench.Telegram.CloseTopic(group, 42);

        SendOutcome outcome = await bench.SendAsync(bench.Chat(group.Id, 42), new OutgoingMessage { Text = "hi" });

        outcome.Should().Be(new SendOutcome.Refused("ThreadGone"));
        bench.Telegram.SentTo().Should().BeEmpty();
    }

    [Fact]
    public async Task Withdrawn_words_do_not_leave()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();

        SendOutcome outcome = await bench.SendAsync(
            bench.Chat(alice.Id), new OutgoingMessage { Text = "forgotten" }, _ => ValueTask.FromResult(false));

        outcome.Should().Be(new SendOutcome.Refused("withdrawn"));
        bench.Telegram.CountOf("sendMessage").Read.Should().Be(0);
    }
}
