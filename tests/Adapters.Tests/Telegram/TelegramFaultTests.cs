using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramFaultTests
{
    public static TheoryData<EmulatedFault, string> PassingFaults => new()
    {
        { new EmulatedFault.GatewayError(502), "ServerError" },
        { new EmulatedFault.Refusal(500, "Internal Server Error"), "ServerError" },
        { new EmulatedFault.DropBefore(), "Network" },
        { new EmulatedFault.DropAfter(), "Network" },
        { new EmulatedFault.MalformedAnswer(), "MalformedAnswer" },
    };

    public static TheoryData<EmulatedFault, SendOutcome> LastingFaults => new()
    {
        { new EmulatedFault.Refusal(403, "Forbidden: bot was blocked by the user"), new SendOutcome.Blocked() },
        { new EmulatedFault.Refusal(403, "Forbidden: user is deactivated"), new SendOutcome.Blocked() },
        { new EmulatedFault.Refusal(400, "Bad Request: chat not found"), new SendOutcome.Refused("ChatNotFound") },
        { new EmulatedFault.Refusal(413, "Request Entity Too Large"), new SendOutcome.FileTooLarge() },
        { new EmulatedFault.Refusal(400, "Bad Request: message is too long"), new SendOutcome.Refused("BadRequest") },
        { new EmulatedFault.Refusal(400, "Bad Request: message thread not found"), new SendOutcome.Refused("ThreadGone") },
        { new EmulatedFault.Refusal(401, "Unauthorized"), new SendOutcome.Retry(TimeSpan.FromMinutes(5), "Unauthorized") },
    };

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_fault_that_may_pass_asks_for_a_retry_that_backs_off(EmulatedFault fault, string reason)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        bench.Telegram.PlanFault(fault, count: 3, method: "sendMessage");

        List<SendOutcome.Retry> retries = [];
        for (int i = 0; i < 3; i++)
        {
            retries.Add((await bench.SendAsync(alice.Id, "hi")).Should().BeOfType<SendOutcome.Retry>().Subject);
        }

        retries.Should().OnlyContain(retry => retry.Reason == reason);
        retries[0].After.Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(0.5)).And.BeLessThanOrEqualTo(TimeSpan.FromSeconds(1));
        retries[2].After.Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2)).And.BeLessThanOrEqualTo(TimeSpan.FromSeconds(4));
        (await bench.SendAsync(alice.Id, "hi")).Should().BeOfType<SendOutcome.Sent>();
    }

    [Theory]
    [MemberData(nameof(LastingFaults))]
    public async Task A_refusal_becomes_its_outcome(EmulatedFault fault, SendOutcome expected)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        bench.Telegram.PlanFault(fault, method: "sendMessage");

        (await bench.SendAsync(alice.Id, "hi")).Should().Be(expected);
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_given_up_and_asks_for_a_retry()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        bench.Telegram.HoldAnswers();

        Task<SendOutcome> sending = bench.SendAsync(alice.Id, "hi");
        await bench.Telegram.WaitForHeldAsync(1);
        bench.Time.Advance(TimeSpan.FromSeconds(16));

        (await sending).Should().BeOfType<SendOutcome.Retry>().Which.Reason.Should().Be("Timeout");
    }

    [Fact]
    public async Task A_429_silences_its_chat_for_as_long_as_asked_and_no_other()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedUser bob = bench.StartedUser("Bob");
        bench.Telegram.PlanFault(new EmulatedFault.TooManyRequests(30), method: "sendMessage", chat: alice.Id);

        SendOutcome first = await bench.SendAsync(alice.Id, "one");
        bench.Time.Advance(TimeSpan.FromSeconds(10));
        SendOutcome second = await bench.SendAsync(alice.Id, "one");
        SendOutcome other = await bench.SendAsync(bob.Id, "two");
        bench.Time.Advance(TimeSpan.FromSeconds(21));
        SendOutcome third = await bench.SendAsync(alice.Id, "one");

        first.Should().Be(new SendOutcome.Retry(TimeSpan.FromSeconds(30), "rate limit"));
        second.Should().Be(new SendOutcome.Retry(TimeSpan.FromSeconds(20), "rate limit"));
        other.Should().BeOfType<SendOutcome.Sent>();
        third.Should().BeOfType<SendOutcome.Sent>();
        bench.Telegram.CountOf("sendMessage").Read.Should().Be(3);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_has_moved()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedChat group = bench.Telegram.AddGroup("Team", [], [bench.Bot], "group");
        EmulatedChat next = bench.Telegram.Migrate(group);

        (await bench.SendAsync(group.Id, "hi")).Should().Be(new SendOutcome.Moved(new ChatId($"{next.Id}")));
    }

    [Fact]
    public async Task Formatting_that_is_refused_leaves_the_plain_text()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        bench.Telegram.PlanFault(new EmulatedFault.Refusal(400, "Bad Request: can't parse entities: x"), method: "sendMessage");
        int asked = 0;

        SendOutcome outcome = await bench.SendAsync(
            bench.Chat(alice.Id),
            new OutgoingMessage { Text = "bold", Spans = [new TextSpan(TextStyle.Bold, 0, 4)] },
            _ => ValueTask.FromResult(++asked > 0));

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Which.Entities.Should().BeEmpty();
        asked.Should().Be(2);
    }

    [Fact]
    public async Task Links_that_are_too_long_together_leave_the_plain_text()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        string address = $"https://a.example/{new string('x', 9_600)}";

        SendOutcome outcome = await bench.SendAsync(
            bench.Chat(alice.Id),
            new OutgoingMessage { Text = "page", Spans = [new TextSpan(TextStyle.Link, 0, 4) { Address = address }] },
            _ => ValueTask.FromResult(true));

        outcome.Should().BeOfType<SendOutcome.Sent>();
        bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Which.Entities.Should().BeEmpty();
    }

    [Fact]
    public async Task Acknowledging_and_typing_never_fail_and_notices_are_cut()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        await bench.SendAsync(bench.Chat(alice.Id), new OutgoingMessage { Text = "?", Buttons = [[new Button("b", "b")]] });
        string press = bench.Telegram.Press(alice, bench.Telegram.SentTo(alice.Id)[0], "b");
        ButtonPressed pressed = new()
        {
            Conversation = bench.Chat(alice.Id),
            DeliveryKey = "1",
            At = bench.Time.GetUtcNow(),
            Sender = new SeenAccount(new PlatformUserId(Platform.Telegram, $"{alice.Id}"), "Alice", null, null),
            Chat = ChatKind.Private,
            Token = "b",
            PressId = press,
        };

        await bench.Adapter.AcknowledgeAsync(pressed, new string('x', 500), CancellationToken.None);
        await bench.Adapter.AcknowledgeAsync(pressed with { PressId = "unknown" }, null, CancellationToken.None);
        await bench.Adapter.ShowTypingAsync(bench.Chat(alice.Id), CancellationToken.None);
        await bench.Adapter.ShowTypingAsync(bench.Chat(12345), CancellationToken.None);

        bench.Telegram.CallbackAnswers.Should().Equal(new EmulatedCallbackAnswer(press, new string('x', 200)));
        bench.Telegram.CountOf("sendChatAction").Should().Be((2, 2));
    }
}
