using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramBusinessTests
{
    [Fact]
    public async Task By_default_nothing_that_is_said_to_a_business_account_is_asked_for_or_handled()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser owner = bench.Telegram.AddUser("Olga");
        EmulatedUser customer = bench.Telegram.AddUser("Carl");

        // Before the first poll Telegram goes by its own default, so these wait.
        EmulatedBusiness business = bench.Telegram.Connect(owner, bench.Bot);
        bench.Telegram.Say(customer, business, "earlier");
        bench.Run();
        bench.Telegram.Say(customer, bench.Bot, "first");
        await bench.Intake.WaitForAsync(1);
        bench.Telegram.Say(customer, business, "later");
        bench.Telegram.Say(customer, bench.Bot, "second");

        (await bench.Intake.WaitForAsync(2)).Cast<IncomingMessage>().Select(said => said.Text).Should().Equal("first", "second");
    }

    [Fact]
    public async Task A_customers_message_arrives_as_said_in_passing_and_the_owners_edits_and_deletions_do_not()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true, answersBusiness: true);
        (EmulatedUser owner, EmulatedUser customer) = (bench.Telegram.AddUser("Olga"), bench.Telegram.AddUser("Carl"));
        EmulatedBusiness business = bench.Telegram.Connect(owner, bench.Bot);

        bench.Telegram.SayAsOwner(business, customer, "How can I help?");
        UserMessage asked = bench.Telegram.Say(customer, business, "Are you open?");
        bench.Telegram.Edit(business, asked, "Are you closed?");
        bench.Telegram.Delete(business, asked);
        bench.Telegram.Say(customer, business, "forwarded", new SayOptions { IsForwarded = true });
        bench.Telegram.Say(customer, bench.Bot, "in private");

        IReadOnlyList<IncomingMessage> said = [.. (await bench.Intake.WaitForAsync(2)).Cast<IncomingMessage>()];
        said.Select(message => message.Text).Should().Equal("Are you open?", "in private");
        said[0].Sender.Account.Value.Should().Be($"{customer.Id}");
        (said[0].Chat, said[0].Group).Should().Be((ChatKind.Public, null));
        said[0].Passing.Should().BeEquivalentTo(new { Home = said[0].Conversation, TakesOneMessage = false, IsBeingTyped = false });
        said[0].Conversation.Should().NotBe(said[1].Conversation);
        $"{said[0]}".Should().NotContain($"{owner.Id}");
    }

    [Fact]
    public async Task It_is_answered_in_the_accounts_name_in_its_chat_with_the_customer()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true, answersBusiness: true);
        (EmulatedBusiness business, IncomingMessage said) = await AskAsync(bench);

        (await AnswerAsync(bench, said, "Until six.")).Should().BeOfType<SendOutcome.Sent>();

        SentMessage sent = bench.Telegram.SentTo().Should().ContainSingle().Subject;
        (sent.Business, $"{sent.ChatId}", sent.Text, sent.ReplyTo, sent.IsPreviewOff)
            .Should().Be((business, said.Sender.Account.Value, "Until six.", null, true));
    }

    [Fact]
    public async Task Without_the_right_to_reply_nothing_is_sent()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(answersBusiness: true);
        EmulatedBusiness business = bench.Telegram.Connect(bench.Telegram.AddUser("Olga"), bench.Bot, canReply: false);

        // The update that told of it was read by an earlier process.
        (await AnswerAsync(bench, Said(bench, business), "Until six.")).Should().BeOfType<SendOutcome.Refused>();

        bench.Telegram.CountOf("getBusinessConnection").Read.Should().Be(1);
        bench.Telegram.CountOf("sendMessage").Read.Should().Be(0);
    }

    [Fact]
    public async Task A_connection_that_is_ended_is_silent_from_that_moment()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true, answersBusiness: true);
        (EmulatedBusiness business, IncomingMessage said) = await AskAsync(bench);
        EmulatedUser customer = bench.Telegram.AddUser("Dora");

        SendOutcome outcome = await bench.SendAsync(
            said.Conversation,
            new OutgoingMessage { Text = "Until six.", AnswerHandle = said.ReplyHandle },
            async _ =>
            {
                // While the answer is on its way out.
                bench.Telegram.Set(business, isEnabled: false, canReply: true);
                bench.Telegram.Say(customer, bench.Bot, "in private");
                await bench.Intake.WaitForAsync(2);
                return true;
            });

        outcome.Should().BeOfType<SendOutcome.Refused>();
        (await AnswerAsync(bench, said, "Until six.")).Should().BeOfType<SendOutcome.Refused>();
        bench.Telegram.SentTo().Should().BeEmpty();
    }

    [Theory]
    [InlineData(400, "Bad Request: BUSINESS_CONNECTION_INVALID")]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    public async Task A_connection_that_Telegram_refuses_is_asked_about_again(int code, string description)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true, answersBusiness: true);
        (EmulatedBusiness business, IncomingMessage said) = await AskAsync(bench);
        bench.Telegram.PlanFault(new EmulatedFault.Refusal(code, description), method: "sendMessage");

        (await AnswerAsync(bench, said, "Until six.")).Should().BeOfType<SendOutcome.Refused>();
        (await AnswerAsync(bench, said, "Until seven.")).Should().BeOfType<SendOutcome.Sent>();

        bench.Telegram.SentTo().Should().ContainSingle().Which.Business.Should().Be(business);
        bench.Telegram.CountOf("getBusinessConnection").Read.Should().Be(1);
    }

    private static async Task<(EmulatedBusiness Business, IncomingMessage Said)> AskAsync(TelegramBench bench)
    {
        EmulatedBusiness business = bench.Telegram.Connect(bench.Telegram.AddUser("Olga"), bench.Bot);
        bench.Telegram.Say(bench.Telegram.AddUser("Carl"), business, "Are you open?");
        return (business, (IncomingMessage)(await bench.Intake.WaitForAsync(1))[0]);
    }

    private static IncomingMessage Said(TelegramBench bench, EmulatedBusiness business)
    {
        UserMessage said = bench.Telegram.Say(bench.Telegram.AddUser("Carl"), business, "Are you open?");
        return new IncomingMessage
        {
            Conversation = bench.Chat(0) with { Chat = new ChatId("passing-1") },
            DeliveryKey = "1",
            At = bench.Time.GetUtcNow(),
            Sender = new SeenAccount(new PlatformUserId(Platform.Telegram, $"{said.User.Id}"), "Carl", null, null),
            Chat = ChatKind.Public,
            MessageId = new PlatformMessageId("1"),
            Text = said.Text,
            BareText = said.Text,
            ReplyHandle = $"business/{said.User.Id}/{business.Id}",
        };
    }

    private static Task<SendOutcome> AnswerAsync(TelegramBench bench, IncomingMessage said, string text) =>
        bench.SendAsync(said.Conversation, new OutgoingMessage { Text = text, AnswerHandle = said.ReplyHandle });
}
