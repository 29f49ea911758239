using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("Forget everything I said about Lisbon.")]
    [InlineData("olvida lo que dije de Lisbon")]
    public async Task A_phrase_that_asks_to_forget_a_topic_shows_what_would_go(string phrase)
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");
        OutgoingMessage question = await host.AskAsync("Ana", phrase);
        question.Text.Should().Contain("I live in Lisbon.");
        question.Buttons.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Forget_that_means_the_message_it_replies_to()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage first = host.Private("Ana", "I live in Lisbon.");
        await host.SendAsync(first);
        await host.AskAsync("Ana", "I adore moussaka.");
        OutgoingMessage done = await host.SendAsync(host.Private("Ana", "forget that") with { ReplyTo = first.MessageId });

        done.Text.Should().Contain("undo it for 10 minutes").And.NotContain("Lisbon");
        (await host.AskAsync("Ana", "Where do I live?")).Text.Should().NotContain("Lisbon");
        (await host.AskAsync("Ana", "What do I adore?")).Text.Should().Contain("moussaka");
        (await host.PressAsync("Ana", done, "Undo")).Text.Should().Contain("remember it again");
        (await host.AskAsync("Ana", "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task Somebody_elses_message_is_never_meant()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage anas = host.InGroup("Ana", "club", "I live in Lisbon.") with { IsAddressedToBot = true };
        await host.SendAsync(anas);
        OutgoingMessage answer = await host.SendAsync(
            host.InGroup("Ben", "club", "forget that") with { IsAddressedToBot = true, ReplyTo = anas.MessageId });
        answer.Text.Should().NotContain("Lisbon");
        answer.Private!.Recipient.Value.Should().Be("Ben");
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task A_group_message_that_says_it_is_private_is_acknowledged_in_private_with_undo()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();

        OutgoingMessage done = await host.AskInGroupAsync("Ana", "club", "I adore moussaka. This is private.");
        string hidden = (await host.AskInGroupAsync("Ana", "club", "What do I adore?")).Text;
        await host.PressAsync("Ana", done, "Undo");
        string shown = (await host.AskInGroupAsync("Ana", "club", "What do I adore?")).Text;

        done.Private.Should().NotBeNull();
        done.Text.Should().NotContain("moussaka");
        hidden.Should().NotContain("moussaka");
        shown.Should().Contain("moussaka");
    }

    [Fact]
    public async Task What_is_marked_private_in_a_group_is_not_told_there_again()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskInGroupAsync("Ana", "club", "I adore moussaka.");
        OutgoingMessage done = await host.AskInGroupAsync("Ana", "club", "Don't share that.");
        done.Private.Should().NotBeNull();
        (await host.AskInGroupAsync("Ana", "club", "What do I adore?")).Text.Should().NotContain("moussaka");
    }

    [Fact]
    public async Task A_message_that_says_it_is_private_is_not_shared_though_sharing_is_on()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "/privacy share");
        await host.AskAsync("Ana", "I live in Lisbon. This is private.");
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().NotContain("Lisbon");
        (await host.AskAsync("Ana", "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task A_phrase_that_allows_takes_a_button_before_anything_is_shared()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");
        OutgoingMessage question = await host.AskAsync("Ana", "You can share that.");
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().NotContain("Lisbon");
        await host.PressAsync("Ana", question, "Yes, use it");
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task A_request_is_not_remembered_as_something_said()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I adore moussaka.");
        await host.AskAsync("Ana", "Forget what I said about quokkabread.");
        await host.SettleAsync();
        (await host.AskAsync("Ana", "/mymemories")).Text.Should().NotContain("quokkabread");
    }

    [Theory]
    [InlineData("How do you know that?")]
    [InlineData("¿de dónde sacaste eso?")]
    public async Task Asking_how_the_agent_knows_shows_what_its_last_answer_rests_on(string phrase)
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");
        await host.AskAsync("Ana", "Where do I live?");

        (await host.AskAsync("Ana", phrase)).Text.Should().Contain("I live in Lisbon.");
    }

    [Fact]
    public async Task Forwarded_words_ask_nothing()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");
        OutgoingMessage answer = await host.SendAsync(host.Private("Ana", "Forget everything about me") with { IsForwarded = true });
        answer.Buttons.Should().BeEmpty();
    }
}
