using System.Globalization;
using Confidant.Adapters.Telegram;
using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramReadingTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task What_people_say_press_and_change_arrives_in_order()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.Telegram.AddUser("Alice", "alice", "es-ES");
        UserMessage said = bench.Telegram.Say(alice, bench.Bot, "/start code");
        bench.Telegram.Edit(said, "/start other");
        await bench.SendAsync(bench.Chat(alice.Id), new OutgoingMessage { Text = "Sure?", Buttons = [[new Button("Yes", "token")]] });
        string press = bench.Telegram.Press(alice, bench.Telegram.SentTo(alice.Id)[0], "token");

        bench.Run();

        IReadOnlyList<IncomingEvent> events = await bench.Intake.WaitForAsync(3);
        var first = events[0].Should().BeOfType<IncomingMessage>().Subject;
        first.Command.Should().Be("start");
        first.CommandArgument.Should().Be("code");
        first.IsAddressedToBot.Should().BeTrue();
        first.Chat.Should().Be(ChatKind.Private);
        first.Sender.Should().Be(new SeenAccount(new PlatformUserId(Platform.Telegram, $"{alice.Id}"), "Alice", "alice", "es"));
        first.Conversation.Should().Be(bench.Chat(alice.Id));
        var second = events[1].Should().BeOfType<IncomingMessage>().Subject;
        second.IsEdit.Should().BeTrue();
        second.MessageId.Should().Be(first.MessageId);
        var third = events[2].Should().BeOfType<ButtonPressed>().Subject;
        third.Token.Should().Be("token");
        third.PressId.Should().Be(press);
    }

    [Fact]
    public async Task The_parts_of_an_album_arrive_as_messages_of_their_own_that_name_it_also_over_several_polls()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        EmulatedAlbum album = bench.Telegram.PrepareAlbum(alice, bench.Bot, ["our boat", "", "our kite"]);
        bench.Telegram.DeliverPart(album, 0);
        bench.Run();
        await bench.Telegram.WaitForConfirmedAsync(bench.Bot, 1);
        bench.Telegram.DeliverPart(album, 1);
        bench.Telegram.DeliverPart(album, 2);
        bench.Telegram.Edit(album.Parts[0], "our red boat");

        List<IncomingMessage> parts = [.. (await bench.Intake.WaitForAsync(4)).Cast<IncomingMessage>()];
        parts.Select(static part => part.Text).Should().Equal("our boat", "", "our kite", "our red boat");
        parts.Select(static part => part.Album).Should().Equal(album.Id, album.Id, album.Id, null);
        parts.Take(3).Select(static part => part.MessageId).Should().OnlyHaveUniqueItems();
        parts[3].MessageId.Should().Be(parts[0].MessageId);
        parts.Should().OnlyContain(static part => part.Media.Single().Kind == MediaKind.Photo);
        await bench.Telegram.WaitForConfirmedAsync(bench.Bot, 4);
    }

    [Fact]
    public async Task The_offset_is_held_while_the_store_is_full_and_moves_when_the_events_are_on_disk()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        bench.Telegram.Say(alice, bench.Bot, "hello");
        bench.Intake.Answers.Enqueue(() => IntakeOutcome.StoreFull);
        bench.Intake.Answers.Enqueue(() => throw new InvalidOperationException("the disk is gone"));

        bench.Run();
        await bench.Intake.WaitForCallsAsync(1);
        await bench.Time.WhenWaitingAsync(_soon);
        bench.Adapter.Health.State.Should().Be(PlatformState.Degraded);
        bench.Adapter.Health.Cure.Should().Contain("space");
        bench.Telegram.PendingUpdates(bench.Bot).Should().Be(1);
        bench.Time.Advance(_soon);
        await bench.Intake.WaitForCallsAsync(2);
        await bench.Time.WhenWaitingAsync(_soon);
        bench.Telegram.PendingUpdates(bench.Bot).Should().Be(1);
        bench.Time.Advance(_soon);

        await bench.Telegram.WaitForConfirmedAsync(bench.Bot, 1);
        bench.Intake.Accepted.Should().ContainSingle();
        bench.Adapter.Health.Should().Be(new PlatformHealth(PlatformState.Connected));
    }

    [Fact]
    public async Task One_update_that_cannot_be_read_costs_only_itself_and_is_told_of()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        bench.Telegram.Say(alice, bench.Bot, "before");
        long broken = bench.Telegram.EnqueueRaw(bench.Bot, id => $$$"""{"update_id":{{{id}}},"message":{"message_id":"no number"}}""");
        bench.Telegram.EnqueueRaw(bench.Bot, id => $$$"""{"update_id":{{{id}}},"brand_new_kind":{"a":1}}""");
        bench.Telegram.Say(alice, bench.Bot, "after");

        bench.Run();

        IReadOnlyList<IncomingEvent> events = await bench.Intake.WaitForAsync(2);
        events.Cast<IncomingMessage>().Select(message => message.Text).Should().Equal("before", "after");
        await bench.Telegram.WaitForConfirmedAsync(bench.Bot, 4);
        bench.Log.Lines.Should().ContainSingle(line => line.Contains($"{broken}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_asked_for_is_named_since_Telegram_remembers_it_otherwise()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);

        await bench.Telegram.WaitForRequestsAsync("getUpdates", 2);

        bench.Telegram.AllowedOf(bench.Bot).Should().BeEquivalentTo(
            "message", "edited_message", "callback_query", "inline_query", "guest_message", "my_chat_member", "chat_member",
            "stopped_message_generation");
    }

    [Fact]
    public async Task A_poll_is_held_open_for_fifty_seconds_and_given_up_after_fifteen_more()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        await bench.Telegram.WaitForRequestsAsync("getUpdates", 2);
        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(50));
        bench.Telegram.PlanFault(new EmulatedFault.Delay(TimeSpan.FromSeconds(100)), method: "getUpdates");
        bench.Time.Advance(TimeSpan.FromSeconds(50));
        await bench.Telegram.WaitForRequestsAsync("getUpdates", 3);

        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(65));
        bench.Time.Advance(TimeSpan.FromSeconds(64));
        bench.Adapter.Health.State.Should().Be(PlatformState.Connected);
        bench.Time.Advance(TimeSpan.FromSeconds(1));

        await WaitForPauseAsync(bench, 1);
        bench.Adapter.Health.State.Should().Be(PlatformState.Degraded);
    }

    [Fact]
    public async Task Broken_and_huge_texts_arrive()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        string person = $$"""{"id":{{alice.Id}},"is_bot":false,"first_name":"A\udc00"}""";
        bench.Telegram.EnqueueRaw(bench.Bot, id => $$$"""
            {"update_id":{{{id}}},"message":{"message_id":1,"date":1,"from":{{{person}}},
            "chat":{"id":{{{alice.Id}}},"type":"private"},"text":"a\ud83d b \ud83d\ude00 \\ud83d"}}
            """);
        bench.Telegram.Say(alice, bench.Bot, new string('ñ', 100_000));

        bench.Run();

        IReadOnlyList<IncomingEvent> events = await bench.Intake.WaitForAsync(2);
        var first = (IncomingMessage)events[0];
        first.Text.Should().Be("a\uFFFD b \U0001F600 \\ud83d");
        first.Sender.DisplayName.Should().Be("A\uFFFD");
        ((IncomingMessage)events[1]).Text.Should().HaveLength(100_000);
    }

    [Fact]
    public async Task Interruptions_of_every_kind_are_survived_and_health_tells_of_them()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        EmulatedFault[] faults =
        [
            new EmulatedFault.GatewayError(503), new EmulatedFault.DropBefore(), new EmulatedFault.DropAfter(),
            new EmulatedFault.MalformedAnswer(), new EmulatedFault.TooManyRequests(2), new EmulatedFault.Refusal(404, "Not Found"),
        ];
        foreach (EmulatedFault fault in faults)
        {
            bench.Telegram.PlanFault(fault, method: "getUpdates");
        }

        bench.Telegram.Say(alice, bench.Bot, "hello");
        bench.Run();
        for (int i = 1; i <= faults.Length; i++)
        {
            await bench.Telegram.WaitForRequestsAsync("getUpdates", i);
            TimeSpan pause = await WaitForPauseAsync(bench, i);
            bench.Adapter.Health.State.Should().Be(PlatformState.Degraded);
            bench.Adapter.Health.Cause.Should().NotBeNullOrEmpty();
            bench.Time.Advance(pause);
        }

        await bench.Intake.WaitForAsync(1);
        await bench.Telegram.WaitForConfirmedAsync(bench.Bot, 1);
        bench.Adapter.Health.State.Should().Be(PlatformState.Connected);
        bench.Running.IsCompleted.Should().BeFalse();
    }

    [Theory]
    [InlineData(true, "webhook")]
    [InlineData(false, "Another program")]
    public async Task A_conflict_names_its_cause_and_cure_and_is_tried_again(bool isWebhook, string cause)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        if (isWebhook)
        {
            bench.Telegram.SetWebhook(bench.Bot, "https://example.org/hook");
        }
        else
        {
            bench.Telegram.PlanFault(new EmulatedFault.Refusal(409, "Conflict: terminated by other getUpdates request"), method: "getUpdates");
        }

        bench.Run();
        TimeSpan pause = await WaitForPauseAsync(bench, 1);
        bench.Adapter.Health.State.Should().Be(PlatformState.Degraded);
        bench.Adapter.Health.Cause.Should().Contain(cause);
        bench.Adapter.Health.Cure.Should().NotBeNullOrEmpty();
        bench.Telegram.CountOf("deleteWebhook").Read.Should().Be(0);
        bench.Telegram.SetWebhook(bench.Bot, "");
        bench.Time.Advance(pause);

        bench.Telegram.Say(bench.Telegram.AddUser("Alice"), bench.Bot, "hello");
        await bench.Intake.WaitForAsync(1);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    public async Task An_unknown_token_ends_reading(int code)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        bench.Telegram.PlanFault(new EmulatedFault.Refusal(code, "x"), method: "getMe");

        bench.Run();
        await bench.Running.WaitAsync(TimeSpan.FromSeconds(20));

        bench.Adapter.Health.State.Should().Be(PlatformState.Failed);
        bench.Adapter.Health.Cure.Should().Contain("Telegram__BotToken");
    }

    [Fact]
    public async Task Two_pollers_of_one_token_take_turns_and_lose_nothing()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        await bench.Telegram.WaitForRequestsAsync("getUpdates", 2);

        // The other program's poll ends ours with 409.
        await bench.Service<TelegramClient>().GetUpdatesAsync(null, TimeSpan.Zero, CancellationToken.None);
        TimeSpan pause = await WaitForPauseAsync(bench, 1);
        bench.Adapter.Health.Cause.Should().Contain("409");
        bench.Time.Advance(pause);
        bench.Telegram.Say(alice, bench.Bot, "hello");

        await bench.Intake.WaitForAsync(1);
    }

    /// <summary>Waits until reading rests after so many failures; for how long is left to chance, and told in the log.</summary>
    private static async Task<TimeSpan> WaitForPauseAsync(TelegramBench bench, int pauses)
    {
        const string Told = "Reading Telegram's updates failed";
        await bench.Log.WaitForLinesAsync(pauses, Told);
        string line = bench.Log.Lines.Where(static line => line.Contains(Told, StringComparison.Ordinal)).ElementAt(pauses - 1);
        var told = TimeSpan.Parse(line.Split("again in ")[1].Split(' ')[0].TrimEnd('.'), CultureInfo.InvariantCulture);

        // Timers know whole milliseconds.
        var pause = TimeSpan.FromMilliseconds((long)told.TotalMilliseconds);
        await bench.Time.WhenWaitingExactlyAsync(pause, 1);
        return pause;
    }
}
