using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramGuestTests
{
    [Fact]
    public async Task A_mention_where_the_bot_is_a_guest_arrives_without_the_chat_and_without_what_it_answers_or_quotes()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        EmulatedUser bob = bench.Telegram.AddUser("Bob");
        EmulatedChat strange = bench.Telegram.AddGroup("Strange", [alice, bob], []);
        UserMessage bobs = bench.Telegram.Say(bob, strange, "I hide my quokka.");

        EmulatedQuery query = bench.Telegram.Summon(alice, bench.Bot, strange, "@confidant_bot what do I like?", bobs);
        bench.Telegram.Summon(alice, bench.Bot, strange, "/help@confidant_bot me");

        IReadOnlyList<IncomingEvent> events = await bench.Intake.WaitForAsync(2);
        var said = (IncomingMessage)events[0];
        said.BareText.Should().Be("what do I like?");
        said.Sender.Account.Value.Should().Be($"{alice.Id}");
        (said.Chat, said.Group, said.ReplyTo).Should().Be((ChatKind.Public, null, null));
        said.Passing.Should().BeEquivalentTo(new { IsBeingTyped = false, TakesOneMessage = true, Home = bench.Chat(alice.Id) });
        said.ReplyHandle.Should().EndWith(query.Id);
        $"{said}".Should().NotContain("quokka").And.NotContain($"{strange.Id}").And.NotContain("Strange");
        ((IncomingMessage)events[1]).Command.Should().Be("help");
    }

    [Fact]
    public async Task It_is_answered_once_in_the_way_of_guests()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        (EmulatedQuery query, IncomingMessage said) = await SummonAsync(bench, "@confidant_bot what do I like?");
        var answer = new OutgoingMessage { Text = "figs", Spans = [new TextSpan(TextStyle.Bold, 0, 4)], AnswerHandle = said.ReplyHandle };

        (await bench.SendAsync(said.Conversation, answer)).Should().BeOfType<SendOutcome.Sent>();
        (await bench.SendAsync(said.Conversation, answer)).Should().BeOfType<SendOutcome.Refused>();

        query.Answers.Should().Be(1);
        query.Answer.Should().BeEquivalentTo(
            new { Text = "figs", Entities = new[] { new EmulatedEntity("bold", 0, 4) }, Buttons = Array.Empty<object>() });
        bench.Telegram.SentTo().Should().BeEmpty();
    }

    [Fact]
    public async Task What_belongs_into_the_private_chat_is_a_link_there()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        (EmulatedQuery query, IncomingMessage said) = await SummonAsync(bench, "/mymemories@confidant_bot");

        await bench.SendAsync(said.Conversation, new OutgoingMessage
        {
            Text = "secret words",
            Private = new PrivateDelivery(said.Sender.Account, "In private only:", "mymemories"),
            AnswerHandle = said.ReplyHandle,
        });

        query.Answer!.Text.Should().Be("In private only:");
        query.Answer.Buttons.Should().ContainSingle().Which.Should().Equal(
            new EmulatedButton("@confidant_bot", null, "https://t.me/confidant_bot?start=mymemories"));
    }

    [Fact]
    public async Task Forwarded_words_and_other_bots_are_left_alone()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true);
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        EmulatedChat strange = bench.Telegram.AddGroup("Strange", [alice], []);
        bench.Telegram.Summon(alice, bench.Bot, strange, "@confidant_bot forwarded", options: new SayOptions { IsForwarded = true });
        bench.Telegram.EnqueueRaw(bench.Bot, id => $$$"""
            {"update_id":{{{id}}},"guest_message":{"message_id":1,"date":1,"guest_query_id":"1","text":"@confidant_bot hi",
            "from":{"id":5,"is_bot":true,"first_name":"Other"},"chat":{"id":-100,"type":"supergroup","title":"x"} } }
            """);
        bench.Telegram.Summon(alice, bench.Bot, strange, "@confidant_bot own");

        (await bench.Intake.WaitForAsync(1)).Should().ContainSingle().Which.As<IncomingMessage>().BareText.Should().Be("own");
    }

    private static async Task<(EmulatedQuery Query, IncomingMessage Said)> SummonAsync(TelegramBench bench, string text)
    {
        EmulatedUser alice = bench.Telegram.AddUser("Alice");
        EmulatedQuery query = bench.Telegram.Summon(alice, bench.Bot, bench.Telegram.AddGroup("Strange", [alice], []), text);
        return (query, (IncomingMessage)(await bench.Intake.WaitForAsync(1))[0]);
    }
}
