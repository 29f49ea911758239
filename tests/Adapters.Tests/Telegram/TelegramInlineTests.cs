using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramInlineTests
{
    [Fact]
    public async Task What_is_typed_behind_the_bots_name_arrives_as_said_in_passing_by_its_speaker_alone()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        EmulatedUser alice = bench.Telegram.AddUser("Alice", "alice", "es-ES");
        bench.Telegram.Type(alice, bench.Bot, "  what do I like? ");
        bench.Telegram.Type(alice, bench.Bot, "/mymemories pizza");
        bench.Telegram.Type(alice, bench.Bot, "");

        IReadOnlyList<IncomingMessage> said = [.. (await bench.Intake.WaitForAsync(3)).Cast<IncomingMessage>()];

        said.Select(message => message.BareText).Should().Equal("what do I like?", "/mymemories pizza", "");
        said.Select(message => message.Command).Should().Equal(null, "mymemories", null);
        said[0].Sender.Should().Be(new SeenAccount(new PlatformUserId(Platform.Telegram, $"{alice.Id}"), "Alice", "alice", "es"));
        said.Should().OnlyContain(message => message.Chat == ChatKind.Public && message.Group == null && message.ReplyTo == null);
        said[0].Passing!.Home.Should().Be(bench.Chat(alice.Id));
        said[0].Passing.Should().BeEquivalentTo(new { IsBeingTyped = true, TakesOneMessage = true, Within = TimeSpan.FromSeconds(10) });
        said[0].Conversation.ToString().Should().NotContain($"{alice.Id}", "the number of who asks is not kept");
    }

    [Fact]
    public async Task The_answer_is_one_article_for_the_asker_alone_that_no_server_keeps()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        (EmulatedQuery query, IncomingMessage said) = await TypeAsync(bench, "what do I like?");

        SendOutcome outcome = await AnswerAsync(bench, said, new OutgoingMessage
        {
            Text = "You like figs.",
            Spans = [new TextSpan(TextStyle.Bold, 9, 4)],
        });

        outcome.Should().BeOfType<SendOutcome.Sent>();
        query.Answer.Should().BeEquivalentTo(new
        {
            Title = "confidant_bot",
            Description = "You like figs.",
            Text = "You like figs.",
            Entities = new[] { new EmulatedEntity("bold", 9, 4) },
            Buttons = Array.Empty<object>(),
            ButtonText = "@confidant_bot",
            StartParameter = "start",
            CacheTime = 0,
            IsPersonal = true,
        });
        bench.Telegram.SentTo().Should().BeEmpty();
    }

    [Fact]
    public async Task What_belongs_into_the_private_chat_is_a_button_that_leads_there_and_no_article()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        (EmulatedQuery query, IncomingMessage said) = await TypeAsync(bench, "/mymemories");

        await AnswerAsync(bench, said, new OutgoingMessage
        {
            Text = "secret words",
            Private = new PrivateDelivery(said.Sender.Account, "In private only:", "mymemories"),
        });

        query.Answer.Should().BeEquivalentTo(new
        {
            Text = (string?)null,
            ButtonText = "In private only",
            StartParameter = "mymemories",
            IsPersonal = true,
        });
    }

    [Fact]
    public async Task A_text_that_is_longer_than_a_message_says_that_it_was_cut()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        (EmulatedQuery query, IncomingMessage said) = await TypeAsync(bench, "everything?");

        await AnswerAsync(bench, said, new OutgoingMessage { Text = new string('a', 4096), HasMore = true });

        query.Answer!.Text.Should().Be(new string('a', 4094) + "\n…");
        query.Answer.Description.Should().EndWith("…").And.HaveLength(121);
    }

    [Fact]
    public async Task A_query_that_is_too_old_is_let_go()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        (EmulatedQuery query, IncomingMessage said) = await TypeAsync(bench, "what do I like?");
        bench.Time.Advance(TimeSpan.FromSeconds(11));

        (await AnswerAsync(bench, said, new OutgoingMessage { Text = "figs" })).Should().BeOfType<SendOutcome.Refused>();

        query.Answer.Should().BeNull();
        string.Concat(bench.Log.Lines).Should().NotContain("figs").And.NotContain("what do I like");
    }

    [Fact]
    public async Task What_may_not_be_said_any_more_is_not_answered()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        (EmulatedQuery query, IncomingMessage said) = await TypeAsync(bench, "what do I like?");

        SendOutcome outcome = await bench.SendAsync(
            said.Conversation,
            new OutgoingMessage { Text = "figs", AnswerHandle = said.ReplyHandle },
            static _ => ValueTask.FromResult(false));

        outcome.Should().Be(new SendOutcome.Refused("withdrawn"));
        query.Answer.Should().BeNull();
    }

    [Fact]
    public async Task What_Telegram_did_not_take_is_sent_again_and_what_it_may_have_taken_is_not()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        (EmulatedQuery refused, IncomingMessage first) = await TypeAsync(bench, "one?");
        bench.Telegram.PlanFault(new EmulatedFault.TooManyRequests(3), method: "answerInlineQuery");
        Task<SendOutcome> sending = AnswerAsync(bench, first, new OutgoingMessage { Text = "one" });
        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(3));
        bench.Time.Advance(TimeSpan.FromSeconds(3));
        (await sending).Should().BeOfType<SendOutcome.Sent>();
        refused.Answers.Should().Be(1);

        (EmulatedQuery lost, IncomingMessage second) = await TypeAsync(bench, "two?", count: 2);
        bench.Telegram.PlanFault(new EmulatedFault.DropAfter(), method: "answerInlineQuery");
        (await AnswerAsync(bench, second, new OutgoingMessage { Text = "two" })).Should().BeOfType<SendOutcome.Refused>();
        lost.Answers.Should().Be(1);
    }

    private static async Task<(EmulatedQuery Query, IncomingMessage Said)> TypeAsync(TelegramBench bench, string text, int count = 1)
    {
        EmulatedQuery query = bench.Telegram.Type(bench.Telegram.AddUser("Alice"), bench.Bot, text);
        return (query, (IncomingMessage)(await bench.Intake.WaitForAsync(count))[^1]);
    }

    private static Task<SendOutcome> AnswerAsync(TelegramBench bench, IncomingMessage said, OutgoingMessage answer) =>
        bench.SendAsync(said.Conversation, answer with { AnswerHandle = said.ReplyHandle });
}
