using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class TopicTests
{
    [Fact]
    public async Task A_topic_can_answer_what_its_group_leaves_unanswered()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskInGroupAsync("Ana", "club", "I live in Lisbon.");
        (await bot.SendAsync(Command(bot, "/group mentions off", "7"))).Text.Should()
            .StartWith("Done.\n\nAnswers: any question I know the answer to.").And.Contain("This topic has settings of its own");

        await bot.AcceptAsync(InTopic(bot, "Where does Ana live?", "8"), bot.InGroup("Ben", "club", "Where does Ana live?"));
        await bot.HandledAsync();
        bot.Platform.HasMore.Should().BeFalse("the group answers mentions only");

        OutgoingMessage answer = await bot.SendAsync(InTopic(bot, "Where does Ana live?", "7"));
        answer.Text.Should().Contain("Lisbon", "a topic has the memory of its group");
    }

    [Fact]
    public async Task What_is_not_said_to_the_bot_is_not_stored_in_a_topic_that_is_set_so()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.SendAsync(Command(bot, "/group learn off", "7"));

        await bot.AcceptAsync(InTopic(bot, "My favourite dish is moussaka.", "7"), InTopic(bot, "I play the saxophone.", "8"));
        await bot.SettleAsync();

        (await bot.AskInGroupAsync("Ben", "club", "What is my favourite dish?")).Text.Should().NotContain("moussaka");
        (await bot.AskInGroupAsync("Ben", "club", "What do I play?")).Text.Should().Contain("saxophone");
    }

    [Fact]
    public async Task A_topic_has_a_language_of_its_own_until_it_is_like_the_group_again()
    {
        await using PipelineHarness bot = await StartAsync();

        OutgoingMessage menu = await bot.SendAsync(Command(bot, "/group language es", "7"));
        string elsewhere = (await bot.SendAsync(Command(bot, "/group", "8"))).Text;
        OutgoingMessage reset = await bot.PressAsync("Ana", menu, "Como en todo el grupo");

        menu.Text.Should().StartWith("Hecho.");
        elsewhere.Should().StartWith("Answers:").And.NotContain("of its own");
        reset.Text.Should().StartWith("Done. In this topic everything is as in the whole group again.");
        (await bot.SendAsync(Command(bot, "/group", "7"))).Text.Should().StartWith("Answers:");
    }

    [Fact]
    public async Task How_long_and_how_many_is_the_groups_wherever_it_is_said()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.SendAsync(Command(bot, "/group budget 20", "7"));
        await bot.SendAsync(Command(bot, "/group retention forever", "7"));

        string shown = (await bot.SendAsync(Command(bot, "/group", null))).Text;

        shown.Should().Contain("Kept for: good.").And.Contain("at most 20 an hour");
        (await bot.SendAsync(Command(bot, "/group reset", null))).Text.Should().StartWith("That is for topics");
    }

    [Fact]
    public async Task A_link_into_the_private_chat_leads_to_the_topic_it_was_shown_in()
    {
        await using PipelineHarness bot = await StartAsync();
        OutgoingMessage menu = await bot.SendAsync(Command(bot, "/group", "7"));

        OutgoingMessage shown = await bot.AskAsync("Ana", $"/start {menu.Private!.LinkPayload}");
        await bot.PressAsync("Ana", shown, "Answer any question");

        (await bot.SendAsync(Command(bot, "/group", "7"))).Text.Should().StartWith("Answers: any question");
        (await bot.SendAsync(Command(bot, "/group", null))).Text.Should().StartWith("Answers: only when I am mentioned.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_topic_has_a_session_of_its_own_and_is_answered_in_it(bool isPrivate)
    {
        await using PipelineHarness bot = await StartAsync();
        await SayAsync(bot, isPrivate, "We plan a party.", "7");
        await SayAsync(bot, isPrivate, "I live in Lisbon.", "8");

        await SayAsync(bot, isPrivate, "thanks", "7");

        ConversationKey seventh = Message(bot, isPrivate, "", "7").Conversation;
        (await WindowAsync(bot, isPrivate, seventh)).Should().Contain("We plan a party.").And.NotContain("I live in Lisbon.");
        (await WindowAsync(bot, isPrivate, seventh with { Thread = new ThreadId("8") })).Should().NotContain("We plan a party.");
    }

    private static async Task SayAsync(PipelineHarness bot, bool isPrivate, string text, string topic)
    {
        IncomingMessage message = Message(bot, isPrivate, text, topic);
        await bot.AcceptAsync(message);
        (await bot.Platform.NextAsync()).Conversation.Should().Be(message.Conversation);
    }

    private static IncomingMessage Message(PipelineHarness bot, bool isPrivate, string text, string topic)
    {
        IncomingMessage message = isPrivate ? bot.Private("Ana", text) : bot.InGroup("Ana", "club", text) with { IsAddressedToBot = true };
        return message with { Conversation = message.Conversation with { Thread = new ThreadId(topic) } };
    }

    private static async Task<IEnumerable<string>> WindowAsync(PipelineHarness bot, bool isPrivate, ConversationKey conversation)
    {
        GroupContext? group = isPrivate ? null : await bot.Get<IProfileStore>().FindGroupAsync(
            conversation.Group, Agent.Default.Id, CancellationToken.None);
        UserProfile ana = (await bot.Get<IProfileStore>().FindProfileAsync(bot.Private("Ana", "").Sender.Account, CancellationToken.None))!;
        Audience audience = bot.Get<AudienceResolver>().Resolve(
            Agent.Default, ana, isPrivate ? ChatKind.Private : ChatKind.Group, group);
        SessionWindow window = await bot.Get<ITranscript>().ReadWindowAsync(
            audience, conversation, DateTimeOffset.UtcNow, 20, CancellationToken.None);
        return window.Turns.Select(static turn => turn.Text);
    }

    private static IncomingMessage InTopic(PipelineHarness bot, string text, string topic)
    {
        IncomingMessage message = bot.InGroup("Ben", "club", text);
        return message with { Conversation = message.Conversation with { Thread = new ThreadId(topic) } };
    }

    private static IncomingMessage Command(PipelineHarness bot, string text, string? topic)
    {
        IncomingMessage message = bot.InGroup("Ana", "club", text);
        return message with
        {
            Conversation = message.Conversation with { Thread = topic is null ? null : new ThreadId(topic) },
            IsAddressedToBot = true,
        };
    }

    private static async Task<PipelineHarness> StartAsync()
    {
        PipelineHarness bot = await PipelineHarness.StartAsync();
        bot.Platform.Admins.Add("Ana");
        return bot;
    }
}
