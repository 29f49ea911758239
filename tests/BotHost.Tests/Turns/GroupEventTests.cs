using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class GroupEventTests
{
    [Fact]
    public async Task Whoever_blocks_the_bot_and_unblocks_it_is_remembered_and_told_nothing()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I live in Lisbon.");
        await bot.SettleAsync();

        await bot.AcceptAsync(Blocked(bot, isMember: false), Blocked(bot, isMember: true));
        await bot.SettleAsync();

        bot.Platform.HasMore.Should().BeFalse();
        (await bot.AskAsync("Ana", "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task An_answer_to_a_group_that_has_moved_is_sent_there_once_and_its_memory_follows()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskInGroupAsync("Ana", "club", "I live in Lisbon.");
        await bot.SettleAsync();
        bot.Platform.Decide = static delivery => delivery.Conversation.Chat.Value == "club"
            ? new SendOutcome.Moved(new ChatId("grown"))
            : new SendOutcome.Sent();

        await bot.AcceptAsync(bot.InGroup("Ana", "club", "thanks") with { IsAddressedToBot = true });
        Delivery delivered = await bot.Platform.NextAsync();
        await bot.SettleAsync();

        delivered.Conversation.Chat.Value.Should().Be("grown");
        bot.Platform.HasMore.Should().BeFalse();
        (await bot.AskInGroupAsync("Ana", "grown", "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    private static BotMembershipChanged Blocked(PipelineHarness bot, bool isMember)
    {
        IncomingMessage inPrivate = bot.Private("Ana", "");
        return new BotMembershipChanged
        {
            Conversation = inPrivate.Conversation,
            DeliveryKey = inPrivate.DeliveryKey,
            At = inPrivate.At,
            Chat = ChatKind.Private,
            IsMember = isMember,
            Arrival = isMember ? new BotArrival("en", MayWrite: true) : null,
        };
    }
}
