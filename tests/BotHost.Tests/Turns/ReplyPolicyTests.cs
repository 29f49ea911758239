using Confidant.Adapters;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class ReplyPolicyTests
{
    [Fact]
    public void A_private_message_is_answered() =>
        Decide(Message("hello") with { Chat = ChatKind.Private }).Should().Be(ReplyDecision.Converse);

    [Fact]
    public void A_group_message_that_is_not_addressed_is_only_heard() =>
        Decide(Message("hello?")).Should().Be(ReplyDecision.Ignore);

    [Fact]
    public void A_group_message_that_is_addressed_is_answered() =>
        Decide(Message("hello") with { IsAddressedToBot = true }).Should().Be(ReplyDecision.Converse);

    [Fact]
    public void A_question_in_a_group_that_wants_all_answered_is_answered_where_something_is_known() =>
        Decide(Message("who likes padel?"), Group() with { RespondOnlyWhenMentioned = false })
            .Should().Be(ReplyDecision.ConverseIfKnown);

    [Fact]
    public void A_statement_in_a_group_that_wants_all_answered_is_only_heard() =>
        Decide(Message("I like padel."), Group() with { RespondOnlyWhenMentioned = false }).Should().Be(ReplyDecision.Ignore);

    [Fact]
    public void A_known_command_is_run_in_a_group_without_the_bots_name() =>
        Decide(Message("/privacy") with { Command = "privacy" }).Should().Be(ReplyDecision.Command);

    [Fact]
    public void An_unknown_command_in_a_group_is_another_bots() =>
        Decide(Message("/roll") with { Command = "roll" }).Should().Be(ReplyDecision.Ignore);

    [Fact]
    public void An_unknown_command_with_the_bots_name_is_answered() =>
        Decide(Message("/roll") with { Command = "roll", IsAddressedToBot = true }).Should().Be(ReplyDecision.Command);

    [Fact]
    public void A_forwarded_command_is_not_run() =>
        Decide(Message("/privacy share") with { Chat = ChatKind.Private, Command = "privacy", IsForwarded = true })
            .Should().Be(ReplyDecision.Ignore);

    [Fact]
    public void A_command_in_a_public_context_is_run_where_it_is_said_to_the_bot()
    {
        IncomingMessage command = Message("/privacy") with { Chat = ChatKind.Public, Command = "privacy" };

        Decide(command with { IsAddressedToBot = true }).Should().Be(ReplyDecision.Command);
        Decide(command).Should().Be(ReplyDecision.Ignore);
    }

    private static ReplyDecision Decide(IncomingMessage message, GroupContext? group = null) =>
        ReplyPolicy.Decide(message, group ?? (message.Chat == ChatKind.Group ? Group() : null), static name => name == "privacy");

    private static IncomingMessage Message(string text) => new()
    {
        Conversation = ConversationKey.Parse("telegram:1:-5"),
        DeliveryKey = "1",
        At = DateTimeOffset.UnixEpoch,
        Sender = new SeenAccount(new PlatformUserId(Platform.Telegram, "7"), "Ana", null, null),
        Chat = ChatKind.Group,
        MessageId = new PlatformMessageId("3"),
        Text = text,
        BareText = text,
    };

    private static GroupContext Group() => new()
    {
        Id = new GroupId(Guid.NewGuid()),
        Key = new GroupKey(Platform.Telegram, new ChatId("-5")),
        Agent = Agent.Default.Id,
        Name = "Book club",
        Epoch = 1,
    };
}
