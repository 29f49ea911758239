using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class DeletionTests
{
    [Fact]
    public async Task What_a_deleted_message_said_is_not_known_any_more_and_nobody_is_told()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage said = host.InGroup("Ana", "club", "I live in Lisbon.") with { IsAddressedToBot = true };
        await host.SendAsync(said);
        await host.SettleAsync();

        await host.AcceptAsync(Deleted(host, said));
        await host.SettleAsync();

        host.Platform.HasMore.Should().BeFalse();
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task A_message_that_is_deleted_in_another_thread_of_events_before_it_is_handled_is_neither_kept_nor_answered()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage said = host.InGroup("Ana", "club", "I live in Lisbon.") with { IsAddressedToBot = true };
        await host.AcceptAsync(Deleted(host, said));
        await host.SettleAsync();

        await host.AcceptAsync(said);
        await host.SettleAsync();

        host.Platform.HasMore.Should().BeFalse();
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task An_answer_of_the_bot_that_is_deleted_is_no_part_of_the_talk_any_more()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        host.Platform.Decide = static delivery => new SendOutcome.Sent { Message = new PlatformMessageId("b" + delivery.IdempotencyKey) };
        await host.AskInGroupAsync("Ana", "club", "I live in Lisbon.");
        await host.AcceptAsync(host.InGroup("Ana", "club", "Where do I live?") with { IsAddressedToBot = true });
        Delivery answer = await host.Platform.NextAsync();
        await host.SettleAsync();
        OutgoingMessage before = await host.AskInGroupAsync("Ana", "club", "/why");

        await host.AcceptAsync(Deleted(host, host.InGroup("Ana", "club", "")) with
        {
            Messages = [new PlatformMessageId("b" + answer.IdempotencyKey)],
        });
        await host.SettleAsync();

        before.Text.Should().Contain("I live in Lisbon.");
        (await host.AskInGroupAsync("Ana", "club", "/why")).Text.Should().NotContain("I live in Lisbon.");
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task An_answer_that_waits_is_not_sent_once_what_it_rests_on_is_deleted()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage said = host.InGroup("Ana", "club", "I live in Lisbon.") with { IsAddressedToBot = true };
        await host.SendAsync(said);
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Platform.Hold = hold;
        await host.AcceptAsync(host.InGroup("Ana", "club", "Where do I live?") with { IsAddressedToBot = true });
        await host.Platform.Waiting.Task;
        host.Platform.Hold = null;

        await host.AcceptAsync(Deleted(host, said));
        await host.HandledAsync();
        hold.SetResult();
        await host.SettleAsync();

        host.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task What_was_said_in_a_deleted_thread_is_not_known_any_more()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage said = host.InGroup("Ana", "club", "I live in Lisbon.") with { IsAddressedToBot = true };
        said = said with { Conversation = said.Conversation with { Thread = new ThreadId("7") } };
        await host.SendAsync(said);
        await host.SettleAsync();
        OutgoingMessage before = await host.AskInGroupAsync("Ana", "club", "Where do I live?");

        await host.AcceptAsync(new ThreadDeleted
        {
            Conversation = said.Conversation,
            DeliveryKey = "t:7:gone",
            At = DateTimeOffset.UtcNow,
        });
        await host.SettleAsync();

        before.Text.Should().Contain("Lisbon");
        host.Platform.HasMore.Should().BeFalse();
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().NotContain("Lisbon");
    }

    private static MessagesDeleted Deleted(PipelineHarness host, IncomingMessage said) => new()
    {
        Conversation = said.Conversation,
        DeliveryKey = "d:" + host.InGroup("Ana", "club", "").DeliveryKey,
        At = DateTimeOffset.UtcNow,
        Chat = said.Chat,
        Group = said.Group,
        Messages = [said.MessageId],
    };
}
