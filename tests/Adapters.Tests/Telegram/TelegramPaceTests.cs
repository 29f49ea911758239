using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramPaceTests
{
    private static readonly TimeSpan _limits = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_private_chat_gets_a_burst_of_three_and_then_waits()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(hasLimits: true);
        EmulatedUser alice = bench.StartedUser();
        for (int i = 0; i < 3; i++)
        {
            await bench.SendAsync(alice.Id, "hi");
        }

        bool wasAsked = false;
        Task<SendOutcome> fourth = bench.SendAsync(bench.Chat(alice.Id), new OutgoingMessage { Text = "hi" }, _ =>
        {
            wasAsked = true;
            return ValueTask.FromResult(true);
        });
        await bench.Time.WhenWaitingAsync(_limits);
        fourth.IsCompleted.Should().BeFalse();
        wasAsked.Should().BeFalse("whether the words may still be said is asked after the wait");
        bench.Telegram.SentTo(alice.Id).Should().HaveCount(3);
        bench.Time.Advance(TimeSpan.FromSeconds(3));

        (await fourth).Should().BeOfType<SendOutcome.Sent>();
        wasAsked.Should().BeTrue();
    }

    [Fact]
    public async Task An_edit_counts_like_a_message()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(hasLimits: true);
        EmulatedUser alice = bench.StartedUser();
        await bench.SendAsync(alice.Id, "0");
        PlatformMessageId first = new($"{bench.Telegram.SentTo(alice.Id)[0].MessageId}");
        for (int i = 1; i < 3; i++)
        {
            await bench.SendAsync(bench.Chat(alice.Id), new OutgoingMessage { Text = $"{i}", Replaces = first });
        }

        Task<SendOutcome> late = bench.SendAsync(alice.Id, "one more");
        await bench.Time.WhenWaitingAsync(_limits);
        bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Which.Edits.Should().Be(2);
        bench.Time.Advance(TimeSpan.FromSeconds(3));

        (await late).Should().BeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_group_gets_twenty_a_minute_and_its_wait_delays_no_private_chat()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(hasLimits: true);
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("Team", [alice], [bench.Bot]);
        DateTimeOffset start = bench.Time.GetUtcNow();
        for (int i = 0; i < 20; i++)
        {
            Task<SendOutcome> sending = bench.SendAsync(group.Id, $"{i}");
            if (i >= 3 && i % 3 == 0)
            {
                await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(3));
                bench.Time.Advance(TimeSpan.FromSeconds(3));
            }

            await sending;
        }

        Task<SendOutcome> late = bench.SendAsync(group.Id, "one more");
        await bench.Time.WhenWaitingAsync(TimeSpan.FromMinutes(1));
        SendOutcome direct = await bench.SendAsync(alice.Id, "hi");

        direct.Should().BeOfType<SendOutcome.Sent>();
        late.IsCompleted.Should().BeFalse();
        bench.Telegram.SentTo(group.Id).Should().HaveCount(20);
        bench.Time.Advance(start + TimeSpan.FromMinutes(1) - bench.Time.GetUtcNow());
        (await late).Should().BeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task The_bot_sends_thirty_a_second_in_all()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(hasLimits: true);
        EmulatedUser[] users = [.. Enumerable.Range(0, 31).Select(i => bench.StartedUser($"User {i}"))];
        for (int i = 0; i < 30; i++)
        {
            await bench.SendAsync(users[i].Id, "hi");
        }

        Task<SendOutcome> late = bench.SendAsync(users[30].Id, "hi");
        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(1));
        late.IsCompleted.Should().BeFalse();
        bench.Time.Advance(TimeSpan.FromSeconds(1));

        (await late).Should().BeOfType<SendOutcome.Sent>();
    }
}
