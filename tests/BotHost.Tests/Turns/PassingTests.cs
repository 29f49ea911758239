using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using Confidant.Storage;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Xunit;
using static Confidant.BotHost.Tests.Turns.PassingBench;

namespace Confidant.BotHost.Tests.Turns;

public sealed class PassingTests
{
    [Fact]
    public async Task It_is_answered_from_what_the_speaker_lets_be_told_anywhere_and_from_nothing_else()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "My favourite cheese is brie.");
        await host.AskAsync("Ana", "/privacy share");
        await host.AskAsync("Ana", "My favourite fruit is fig.");
        await host.AskInGroupAsync("Ana", "club", "My favourite soup is ramen.");
        await host.SettleAsync();

        (await AskAsync(host, "Ana", "What is my favourite fruit?")).Text.Should().Contain("fig");
        (await AskAsync(host, "Ana", "What is my favourite cheese?")).Text.Should().NotContain("brie");
        (await AskAsync(host, "Ana", "What is my favourite soup?")).Text.Should().NotContain("ramen");
        (await AskAsync(host, "Ben", "What is Ana's favourite fruit?")).Text.Should().NotContain("fig");
    }

    [Fact]
    public async Task What_is_forgotten_while_the_answer_is_made_is_not_said()
    {
        var slow = new SlowChat();
        await using PipelineHarness host = await PipelineHarness.StartAsync(
            replace: services => services.Decorate<IChatClient>(slow.Over));
        await host.AskAsync("Ana", "/privacy share");
        await host.AskAsync("Ana", "My favourite fruit is fig.");
        await host.SettleAsync();
        slow.Arm();
        await host.AcceptAsync(InPassing(host, "Ana", "What is my favourite fruit?"));
        await slow.Answered;

        await host.PressAsync("Ana", await host.AskAsync("Ana", "/forget all"), "Forget it");
        slow.Release();
        OutgoingMessage sent;
        do
        {
            // A receipt of what is forgotten may come first.
            sent = (await host.Platform.NextAsync()).Message;
        }
        while (sent.AnswerHandle?.StartsWith("handle", StringComparison.Ordinal) != true);

        sent.Text.Should().NotContain("fig");
    }

    [Fact]
    public async Task It_leaves_no_profile_no_session_and_no_row()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();

        (await AskAsync(host, "Ben", "I live in Wellington.")).Text.Should().NotBeEmpty();
        await host.SettleAsync();

        (await host.Get<IProfileStore>().FindProfileAsync(new PlatformUserId(Platform.Telegram, "Ben"), CancellationToken.None))
            .Should().BeNull();
        (await host.AskAsync("Ben", "Where do I live?")).Text.Should().NotContain("Wellington");
        (await host.AskAsync("Ben", "/export")).Document!.Content.Should().NotBeEmpty()
            .And.Subject.As<byte[]>().AsSpan().IndexOf("Wellington"u8).Should().BeNegative();
    }

    [Fact]
    public async Task A_command_leads_to_the_private_chat_and_does_nothing()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");

        OutgoingMessage known = await host.SendAsync(InPassing(host, "Ana", "/mymemories"));
        OutgoingMessage unknown = await host.SendAsync(InPassing(host, "Ana", "/dance"));
        OutgoingMessage empty = await AskAsync(host, "Ana", "");

        known.Private!.LinkPayload.Should().Be("mymemories");
        unknown.Private!.LinkPayload.Should().Be("help");
        empty.Private!.LinkPayload.Should().Be("start");
        (known.Text + unknown.Text + empty.Text).Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task A_delivery_that_comes_again_is_not_answered_again()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage said = InPassing(host, "Ana", "Where do I live?");
        await host.SendAsync(said);

        await host.AcceptAsync(said);
        await host.SettleAsync();

        host.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task What_found_room_in_a_store_that_fills_is_answered_and_the_rest_when_it_comes_again()
    {
        FillingInbox? inbox = null;
        await using PipelineHarness host = await PipelineHarness.StartAsync(
            replace: services => services.Decorate<IInbox>(inner => inbox = new FillingInbox(inner)));
        IncomingMessage[] said = [.. Enumerable.Range(0, 3).Select(i => InPassing(host, "Ana", $"What is number {i}?"))];
        inbox!.NoRoomFor = said[1].DeliveryKey;

        IntakeOutcome full = await host.Get<IIntake>().AcceptAsync(said, CancellationToken.None);
        await host.SettleAsync();
        string?[] answered = [(await host.Platform.NextAsync()).Message.AnswerTo, (await host.Platform.NextAsync()).Message.AnswerTo];
        inbox.NoRoomFor = null;
        IntakeOutcome again = await host.Get<IIntake>().AcceptAsync(said, CancellationToken.None);
        await host.SettleAsync();

        full.Should().Be(IntakeOutcome.StoreFull);
        answered.Should().Equal(said[0].DeliveryKey, said[2].DeliveryKey);
        again.Should().Be(IntakeOutcome.Accepted);
        (await host.Platform.NextAsync()).Message.AnswerTo.Should().Be(said[1].DeliveryKey);
        host.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task What_waits_when_the_host_ends_is_dropped_and_not_answered_later()
    {
        string directory = Directory.CreateTempSubdirectory("confidant-").FullName;
        try
        {
            IncomingMessage said;
            await using (PipelineHarness before = await PipelineHarness.StartAsync(directory))
            {
                said = InPassing(before, "Ana", "Where do I live?");
                await before.Get<IInbox>().AcceptAsync(
                    [new InboxItem(said.Conversation, said.DeliveryKey, ReadOnlyMemory<byte>.Empty)], CancellationToken.None);
            }

            await using PipelineHarness after = await PipelineHarness.StartAsync(directory);
            await after.SettleAsync();
            await after.AcceptAsync(said);
            await after.SettleAsync();

            after.Platform.HasMore.Should().BeFalse();
            (await after.Get<IInbox>().ListParkedAsync(CancellationToken.None)).Should().BeEmpty();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task An_answer_whose_way_fails_is_tried_once()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        int tries = 0;
        host.Platform.Decide = _ => ++tries > 0 ? new SendOutcome.Retry(TimeSpan.Zero, "fault") : new SendOutcome.Sent();
        await host.AcceptAsync(InPassing(host, "Ana", "Where do I live?"));
        await host.SettleAsync();
        host.Platform.Decide = _ => ++tries > 0 ? throw new InvalidOperationException("fault") : new SendOutcome.Sent();
        await host.AcceptAsync(InPassing(host, "Ana", "Where do I live?"));
        await host.SettleAsync();

        tries.Should().Be(2);
    }
}
