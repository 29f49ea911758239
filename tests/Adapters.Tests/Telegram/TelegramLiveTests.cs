using Confidant.Adapters.Telegram;
using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramLiveTests
{
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Nothing_is_shown_early_unless_it_is_switched_on()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();

        bench.Adapter.Live.Begin(Scene(bench, bench.Chat(5), bench.StartedUser())).Should().BeNull();
    }

    [Fact]
    public async Task In_a_private_chat_drafts_are_shown_and_the_person_can_stop_them()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true, isLive: true);
        EmulatedUser alice = bench.StartedUser();
        using ILiveAnswer live = bench.Adapter.Live.Begin(Scene(bench, bench.Chat(alice.Id), alice))!;

        await live.ShowAsync(MarkdownText.Read("**Once** upon"), default);
        await live.ShowAsync(MarkdownText.Read("**Once** upon a time"), default);

        bench.Telegram.Drafts.Select(draft => draft.Text).Should().Equal("Once upon", "Once upon a time");
        bench.Telegram.Drafts.Should().OnlyContain(draft => draft.CanStop && draft.DraftId == bench.Telegram.Drafts[0].DraftId);
        bench.Telegram.Drafts[0].Entities.Should().Equal(new EmulatedEntity("bold", 0, 4));
        bench.Telegram.StopDraft(bench.Bot, bench.Telegram.Drafts[0]);
        await _stopped.Task.WaitAsync(TimeSpan.FromSeconds(20));
        (await live.FinishAsync(default)).Should().BeNull("the answer is a message of its own");
        bench.Telegram.SentTo(alice.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task A_draft_that_may_not_be_said_any_more_loses_its_words()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isLive: true);
        EmulatedUser alice = bench.StartedUser();
        using ILiveAnswer live = bench.Adapter.Live.Begin(Scene(bench, bench.Chat(alice.Id), alice))!;

        await live.WithdrawAsync(default);
        await live.ShowAsync(MarkdownText.Read("secret"), default);
        await live.WithdrawAsync(default);

        bench.Telegram.Drafts.Select(draft => draft.Text).Should().Equal("secret", "");
    }

    [Fact]
    public async Task A_server_without_drafts_is_asked_once()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(
            isLive: true, prepare: telegram => telegram.SetKnown(richMessages: true, drafts: false));
        EmulatedUser alice = bench.StartedUser();
        LiveScene scene = Scene(bench, bench.Chat(alice.Id), alice);
        using ILiveAnswer live = bench.Adapter.Live.Begin(scene)!;

        await live.ShowAsync(MarkdownText.Read("one"), default);
        await live.ShowAsync(MarkdownText.Read("one two"), default);

        bench.Telegram.CountOf("sendMessageDraft").Read.Should().Be(1);
        bench.Adapter.Live.Begin(scene).Should().BeNull();
    }

    [Fact]
    public async Task In_a_group_one_message_grows_and_becomes_the_answer()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isLive: true);
        (EmulatedUser alice, EmulatedChat group, UserMessage said) = Group(bench);
        using ILiveAnswer live = bench.Adapter.Live.Begin(Scene(bench, bench.Chat(group.Id), alice, said))!;

        await live.ShowAsync(MarkdownText.Read("Once upon"), default);
        await live.ShowAsync(MarkdownText.Read("Once upon *a*"), default);

        SentMessage sent = bench.Telegram.SentTo(group.Id).Should().ContainSingle().Subject;
        sent.Text.Should().Be("Once upon a");
        sent.Entities.Should().Equal(new EmulatedEntity("italic", 10, 1));
        sent.ReplyTo.Should().Be(said.MessageId);
        sent.Buttons.Should().ContainSingle().Which.Should().ContainSingle().Which.Text.Should().Be("Stop");
        PlatformMessageId? shown = await live.FinishAsync(default);
        await bench.SendAsync(bench.Chat(group.Id), new OutgoingMessage { Text = "Once upon a time.", Replaces = shown });
        bench.Telegram.SentTo(group.Id).Should().ContainSingle().Which.Text.Should().Be("Once upon a time.");
        sent.Buttons.Should().BeEmpty();
        bench.Notes.Kept.Should().BeEmpty();
    }

    [Fact]
    public async Task Only_who_asked_can_stop_it_and_the_press_waits_behind_nothing()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true, isLive: true);
        (EmulatedUser alice, EmulatedChat group, UserMessage said) = Group(bench);
        EmulatedUser ben = bench.StartedUser("Ben");
        bench.Telegram.Join(ben, group);
        using ILiveAnswer live = bench.Adapter.Live.Begin(Scene(bench, bench.Chat(group.Id), alice, said))!;
        await live.ShowAsync(MarkdownText.Read("Once upon"), default);
        SentMessage sent = bench.Telegram.SentTo(group.Id)[0];
        string stop = sent.Buttons[0][0].CallbackData!;

        await bench.Telegram.WaitForAnswerAsync(bench.Telegram.Press(ben, sent, stop));

        _stopped.Task.IsCompleted.Should().BeFalse();
        bench.Telegram.CallbackAnswers[^1].Text.Should().Be("Not yours");
        await bench.Telegram.WaitForAnswerAsync(bench.Telegram.Press(alice, sent, stop));
        _stopped.Task.IsCompleted.Should().BeTrue();
        bench.Intake.Accepted.Should().NotContain(accepted => accepted is ButtonPressed);
    }

    [Fact]
    public async Task What_may_not_be_said_any_more_is_removed_even_where_that_takes_tries()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isLive: true);
        (EmulatedUser alice, EmulatedChat group, UserMessage said) = Group(bench);
        using ILiveAnswer live = bench.Adapter.Live.Begin(Scene(bench, bench.Chat(group.Id), alice, said))!;
        await live.ShowAsync(MarkdownText.Read("secret"), default);
        bench.Telegram.PlanFault(new EmulatedFault.TooManyRequests(3), method: "deleteMessage");

        Task withdrawal = live.WithdrawAsync(default).AsTask();
        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(3));
        bench.Time.Advance(TimeSpan.FromSeconds(3));
        await withdrawal;

        bench.Telegram.FindSent(group.Id, bench.Telegram.SentTo(group.Id)[0].MessageId).IsDeleted.Should().BeTrue();
        bench.Notes.Kept.Should().BeEmpty();
        (await live.FinishAsync(default)).Should().BeNull();
    }

    [Fact]
    public async Task What_a_killed_host_left_is_removed_at_the_next_start_and_nothing_else()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isLive: true);
        (EmulatedUser alice, EmulatedChat group, UserMessage said) = Group(bench);
        using ILiveAnswer left = bench.Adapter.Live.Begin(Scene(bench, bench.Chat(group.Id), alice, said))!;
        await left.ShowAsync(MarkdownText.Read("half an ans"), default);
        using var notes = new TelegramLiveNotes(bench.Notes, bench.Service<TelegramAccount>());
        var next = new TelegramLiveAnswers(
            bench.Service<TelegramLiveSending>(), notes, bench.Service<TelegramKnownMethods>(),
            bench.Service<IOptions<TelegramOptions>>(), new Random(8));
        using ILiveAnswer fresh = next.Begin(Scene(bench, bench.Chat(group.Id), alice, said))!;
        await fresh.ShowAsync(MarkdownText.Read("a new"), default);

        await next.ClearAsync(default);

        bench.Telegram.SentTo(group.Id).Select(sent => (sent.Text, sent.IsDeleted)).Should().Equal(("half an ans", true), ("a new", false));
    }

    [Fact]
    public async Task After_a_429_showing_pauses_and_the_answer_still_comes()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isLive: true);
        (EmulatedUser alice, EmulatedChat group, UserMessage said) = Group(bench);
        using ILiveAnswer live = bench.Adapter.Live.Begin(Scene(bench, bench.Chat(group.Id), alice, said))!;
        await live.ShowAsync(MarkdownText.Read("one"), default);
        bench.Telegram.PlanFault(new EmulatedFault.TooManyRequests(7), method: "editMessageText");

        await live.ShowAsync(MarkdownText.Read("one two"), default);
        await live.ShowAsync(MarkdownText.Read("one two three"), default);

        bench.Telegram.CountOf("editMessageText").Read.Should().Be(1, "the chat is silent as long as it was asked to be");
        var whole = new OutgoingMessage { Text = "one two three four", Replaces = await live.FinishAsync(default) };
        (await bench.SendAsync(bench.Chat(group.Id), whole)).Should().BeOfType<SendOutcome.Retry>();
        bench.Time.Advance(TimeSpan.FromSeconds(7));
        (await bench.SendAsync(bench.Chat(group.Id), whole)).Should().BeOfType<SendOutcome.Sent>();
        bench.Telegram.SentTo(group.Id).Should().ContainSingle().Which.Text.Should().Be("one two three four");
    }

    [Fact]
    public async Task Showing_takes_at_most_half_of_a_groups_minute_and_never_delays_a_message()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isLive: true, hasLimits: true);
        (EmulatedUser alice, EmulatedChat group, UserMessage said) = Group(bench);
        using ILiveAnswer live = bench.Adapter.Live.Begin(Scene(bench, bench.Chat(group.Id), alice, said))!;
        for (int i = 0; i < 14; i++)
        {
            await live.ShowAsync(MarkdownText.Read($"word {i}"), default);
            bench.Time.Advance(live.Pause);
        }

        await live.ShowAsync(MarkdownText.Read("burst 1"), default);
        await live.ShowAsync(MarkdownText.Read("burst 2"), default);
        (await bench.SendAsync(group.Id, "a message of somebody else's turn")).Should().BeOfType<SendOutcome.Sent>();

        bench.Telegram.CountOf("editMessageText").Read.Should().Be(9, "the message itself and nine edits are ten");
    }

    [Fact]
    public async Task Typing_is_shown_in_the_right_topic()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("Team", [alice], [bench.Bot]);
        bench.Telegram.AddTopic(group, 7);

        await bench.Adapter.ShowTypingAsync(bench.Chat(group.Id, 7), default);
        await bench.Adapter.ShowTypingAsync(bench.Chat(group.Id, 1), default);
        await bench.Adapter.ShowTypingAsync(bench.Chat(alice.Id), default);

        bench.Telegram.ChatActions.Should().Equal(
            new EmulatedChatAction(group.Id, 7, "typing"),
            new EmulatedChatAction(group.Id, 1, "typing"),
            new EmulatedChatAction(alice.Id, null, "typing"));
    }

    private static (EmulatedUser Alice, EmulatedChat Group, UserMessage Said) Group(TelegramBench bench)
    {
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("Team", [alice], [bench.Bot]);
        return (alice, group, bench.Telegram.Say(alice, group, "@confidant_bot tell me a story"));
    }

    private LiveScene Scene(TelegramBench bench, ConversationKey conversation, EmulatedUser asker, UserMessage? said = null) => new(
        conversation,
        new PlatformUserId(bench.Adapter.Platform, $"{asker.Id}"),
        said is null ? null : new PlatformMessageId($"{said.MessageId}"),
        "Stop",
        "Not yours",
        () => _stopped.TrySetResult());
}
