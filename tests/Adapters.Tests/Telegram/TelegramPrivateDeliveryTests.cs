using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramPrivateDeliveryTests
{
    private const string Secret = "what only Alice may read";
    private const string LinkText = "I have an answer for you in private.";

    [Fact]
    public async Task An_ephemeral_question_is_answered_to_its_asker_alone()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        (EmulatedUser alice, EmulatedChat group) = Group(bench, hasStarted: false);
        bench.Telegram.Say(alice, group, "/privacy", new SayOptions { IsEphemeral = true });
        IncomingMessage asked = (await bench.Intake.WaitForAsync(2)).OfType<IncomingMessage>().Single();

        SendOutcome outcome = await SendAsync(bench, alice, group, asked.ReplyHandle);

        outcome.Should().BeOfType<SendOutcome.Sent>();
        SentMessage sent = bench.Telegram.SentTo().Should().ContainSingle().Subject;
        sent.VisibleTo.Should().Be(alice.Id);
        sent.Text.Should().Be(Secret);
        sent.ReplyToEphemeral.Should().NotBeNull();
    }

    [Fact]
    public async Task A_press_is_answered_to_the_presser_alone_and_the_answer_can_be_edited()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        (EmulatedUser alice, EmulatedChat group) = Group(bench, hasStarted: false);
        await bench.SendAsync(bench.Chat(group.Id), new OutgoingMessage { Text = "?", Buttons = [[new Button("b", "b")]] });
        string press = bench.Telegram.Press(alice, bench.Telegram.SentTo(group.Id)[0], "b");
        await SendAsync(bench, alice, group, press);
        SentMessage sent = bench.Telegram.SentTo(group.Id)[1];
        sent.VisibleTo.Should().Be(alice.Id);
        string second = bench.Telegram.Press(alice, sent, "c");
        ButtonPressed pressed = (await bench.Intake.WaitForAsync(3)).OfType<ButtonPressed>().Last();
        pressed.IsEphemeral.Should().BeTrue();

        SendOutcome outcome = await bench.SendAsync(bench.Chat(group.Id), new OutgoingMessage
        {
            Text = "changed",
            Replaces = pressed.MessageId,
            AnswerHandle = second,
            Private = Delivery(alice) with { IsEphemeral = true },
        });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        sent.Text.Should().Be("changed");
        bench.Telegram.SentTo(group.Id).Should().HaveCount(2);
    }

    [Fact]
    public async Task What_one_person_may_see_in_a_topic_that_is_closed_goes_nowhere_else()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        (EmulatedUser alice, EmulatedChat group) = Group(bench, hasStarted: true);
        group.BotsAreAdmins = true;
        bench.Telegram.AddTopic(group, 42);
        bench.Telegram.CloseTopic(group, 42);

        SendOutcome outcome = await bench.SendAsync(
            bench.Chat(group.Id, 42), new OutgoingMessage { Text = Secret, Private = Delivery(alice) });

        outcome.Should().Be(new SendOutcome.Refused("ThreadGone"));
        bench.Telegram.SentTo().Should().BeEmpty();
    }

    [Theory]
    [InlineData(EphemeralSupport.Refused)]
    [InlineData(EphemeralSupport.Unknown)]
    public async Task Where_the_server_has_no_ephemeral_messages_a_private_one_is_sent(EphemeralSupport support)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        bench.Telegram.Ephemeral = support;
        (EmulatedUser alice, EmulatedChat group) = Group(bench, hasStarted: true);

        SendOutcome outcome = await SendAsync(bench, alice, group, handle: null);

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Which.Text.Should().Be(Secret);
        bench.Telegram.SentTo(group.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task Where_no_private_message_is_possible_a_link_is_shown_once_for_all_chunks()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        (EmulatedUser alice, EmulatedChat group) = Group(bench, hasStarted: false);

        SendOutcome first = await SendAsync(bench, alice, group, handle: null);
        SendOutcome second = await SendAsync(bench, alice, group, handle: null);

        first.Should().BeOfType<SendOutcome.Sent>();
        second.Should().BeOfType<SendOutcome.Sent>();
        SentMessage link = bench.Telegram.SentTo().Should().ContainSingle().Subject;
        link.ChatId.Should().Be(group.Id);
        link.VisibleTo.Should().BeNull();
        link.Text.Should().Be(LinkText);
        link.Buttons.Should().ContainSingle().Which.Should().ContainSingle()
            .Which.Url.Should().Be($"https://t.me/{bench.Bot.Username}?start=mymemories");
    }

    [Fact]
    public async Task Where_no_private_message_is_possible_and_there_is_no_line_for_all_nothing_is_shown()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        (EmulatedUser alice, EmulatedChat group) = Group(bench, hasStarted: false);

        SendOutcome outcome = await bench.SendAsync(
            bench.Chat(group.Id), new OutgoingMessage { Text = Secret, Private = Delivery(alice) with { LinkText = "" } });

        outcome.Should().BeOfType<SendOutcome.Blocked>();
        bench.Telegram.SentTo().Should().BeEmpty();
    }

    [Fact]
    public async Task A_document_goes_to_the_private_chat_although_ephemeral_messages_work()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        (EmulatedUser alice, EmulatedChat group) = Group(bench, hasStarted: true);
        group.BotsAreAdmins = true;

        SendOutcome outcome = await bench.SendAsync(bench.Chat(group.Id), new OutgoingMessage
        {
            Text = Secret,
            Document = new OutgoingDocument("export.json", "application/json", [1]),
            Private = Delivery(alice),
        });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Which.Document.Should().NotBeNull();
        bench.Telegram.SentTo(group.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task A_public_message_is_never_replaced_by_private_words()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        (EmulatedUser alice, EmulatedChat group) = Group(bench, hasStarted: true);
        await bench.SendAsync(group.Id, "public");
        SentMessage sent = bench.Telegram.SentTo(group.Id)[0];

        await bench.SendAsync(bench.Chat(group.Id), new OutgoingMessage
        {
            Text = Secret,
            Replaces = new PlatformMessageId($"{sent.MessageId}"),
            Private = Delivery(alice),
        });

        sent.Text.Should().Be("public");
        bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Which.Text.Should().Be(Secret);
    }

    [Fact]
    public async Task Whatever_goes_wrong_the_private_words_are_never_shown_to_all()
    {
        const int seed = 20261121;
        var random = new Random(seed);
        (EmulatedFault Fault, string? Method)[] faults =
        [
            (new EmulatedFault.GatewayError(502), null), (new EmulatedFault.DropBefore(), null),
            (new EmulatedFault.DropAfter(), null), (new EmulatedFault.MalformedAnswer(), null),
            (new EmulatedFault.TooManyRequests(1), null), (new EmulatedFault.Refusal(404, "Not Found"), null),
            (new EmulatedFault.Refusal(400, "Bad Request: x"), "sendMessage"),
            (new EmulatedFault.Refusal(403, "Forbidden: x"), "sendMessage"),
            (new EmulatedFault.Refusal(400, "Bad Request: can't parse entities"), "sendMessage"),
        ];
        for (int round = 0; round < 40; round++)
        {
            await using TelegramBench bench = await TelegramBench.StartAsync();
            bench.Telegram.Ephemeral = (EphemeralSupport)random.Next(3);
            (EmulatedUser alice, EmulatedChat group) = Group(bench, hasStarted: random.Next(2) == 0);
            group.BotsAreAdmins = random.Next(2) == 0;
            for (int i = random.Next(4); i > 0; i--)
            {
                (EmulatedFault fault, string? method) = faults[random.Next(faults.Length)];
                bench.Telegram.PlanFault(fault, method: method);
            }

            for (int attempt = 0; attempt < 5; attempt++)
            {
                await SendAsync(bench, alice, group, random.Next(2) == 0 ? null : "e5-1");
                bench.Time.Advance(TimeSpan.FromSeconds(5));
            }

            bench.Telegram.SentTo(group.Id).Where(message => message.VisibleTo is null)
                .Select(message => message.Text).Should().BeSubsetOf([LinkText], $"round {round} of seed {seed}");
        }
    }

    private static (EmulatedUser Alice, EmulatedChat Group) Group(TelegramBench bench, bool hasStarted)
    {
        EmulatedUser alice = hasStarted ? bench.StartedUser() : bench.Telegram.AddUser("Alice");
        return (alice, bench.Telegram.AddGroup("Team", [alice], [bench.Bot]));
    }

    private static Task<SendOutcome> SendAsync(TelegramBench bench, EmulatedUser user, EmulatedChat group, string? handle) =>
        bench.SendAsync(bench.Chat(group.Id), new OutgoingMessage { Text = Secret, AnswerHandle = handle, Private = Delivery(user) });

    private static PrivateDelivery Delivery(EmulatedUser user) =>
        new(new PlatformUserId(Platform.Telegram, $"{user.Id}"), LinkText, "mymemories");
}
