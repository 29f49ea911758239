using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Leaks;

/// <summary>Ranking, summaries, doubles, counts, and answers that others see: leaks 1 to 9.</summary>
public sealed class DerivedTextLeakTests
{
    [Fact]
    public async Task Leak_1_private_rows_take_no_place_among_those_that_are_ranked_for_a_group()
    {
        var prompts = new PromptRecorder();
        await using PipelineHarness host = await PipelineHarness.StartAsync(replace: prompts.Replace);
        await host.AskInGroupAsync("Ana", "club", "My favourite dish is moussaka.");
        for (int i = 0; i < 30; i++)
        {
            await host.AskAsync("Ana", $"My favourite dish on day {i} is wombatpie{i}.");
        }

        OutgoingMessage answer = await host.AskInGroupAsync("Ana", "club", "What is my favourite dish?");

        answer.Text.Should().Contain("moussaka");
        prompts.LastWords.Should().Contain("moussaka").And.NotContain("wombatpie");
    }

    [Fact]
    public async Task Leak_2_what_is_told_of_a_person_in_a_group_is_not_made_from_private_words()
    {
        var prompts = new PromptRecorder();
        await using PipelineHarness host = await PipelineHarness.StartAsync(replace: prompts.Replace);
        await host.AskAsync("Ana", "I live in Lisbon.");
        await host.AskInGroupAsync("Ana", "club", "I adore moussaka.");
        await host.SettleAsync();

        OutgoingMessage answer = await host.AskInGroupAsync("Ana", "club", "What do you know about me?");

        answer.Text.Should().Contain("moussaka").And.NotContain("Lisbon");
        prompts.LastWords.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task Leak_3_what_one_group_talks_about_is_not_told_in_another()
    {
        var prompts = new PromptRecorder();
        await using PipelineHarness host = await PipelineHarness.StartAsync(replace: prompts.Replace);
        await host.AskInGroupAsync("Ana", "club", "I adore moussaka.");
        await host.AskInGroupAsync("Ana", "hiking", "I adore wombatpie.");
        await host.SettleAsync();

        (await host.AskInGroupAsync("Ana", "club", "What do you know about me?")).Text
            .Should().Contain("moussaka").And.NotContain("wombatpie");
        prompts.LastWords.Should().NotContain("wombatpie");
        (await host.AskInGroupAsync("Ana", "hiking", "What do you know about me?")).Text
            .Should().Contain("wombatpie").And.NotContain("moussaka");
        prompts.LastWords.Should().NotContain("moussaka");
    }

    [Fact]
    public async Task Leak_4_the_same_words_in_private_and_in_a_group_are_kept_apart()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "My favourite dish is moussaka.");
        await host.SettleAsync();
        (await host.AskInGroupAsync("Ana", "club", "What is my favourite dish?")).Text.Should().NotContain("moussaka");
        await host.AskInGroupAsync("Ana", "club", "My favourite dish is moussaka.");
        await host.SettleAsync();

        await host.PressAsync("Ana", await host.AskAsync("Ana", "/forget here"), "Forget it");
        await host.Platform.NextAsync();

        (await host.AskInGroupAsync("Ana", "club", "What is my favourite dish?")).Text.Should().Contain("moussaka");
        (await host.AskAsync("Ana", "What is my favourite dish?")).Text.Should().NotContain("moussaka");
    }

    [Fact]
    public async Task Leak_5_what_may_not_be_told_is_answered_like_what_is_not_known()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskInGroupAsync("Ana", "club", "Good morning everybody.");
        string before = (await host.AskInGroupAsync("Ben", "club", "Where does Ana live?")).Text;
        await host.AskAsync("Ana", "I live in Lisbon.");
        await host.SettleAsync();

        (await host.AskInGroupAsync("Ben", "club", "Where does Ana live?")).Text.Should().Be(before);
        string nothing = (await host.AskAsync("Ben", "/forget quokkabread")).Text;
        (await host.AskAsync("Ben", "/forget Lisbon")).Text.Should().Be(nothing);
    }

    [Theory]
    [InlineData("/mymemories")]
    [InlineData("/export")]
    [InlineData("/privacy")]
    [InlineData("/forget Lisbon")]
    public async Task Leak_6_a_persons_own_data_is_delivered_to_them_alone(string command)
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");
        await host.SettleAsync();

        OutgoingMessage answer = await host.AskInGroupAsync("Ana", "club", command);

        answer.Private.Should().NotBeNull();
        answer.Private!.Recipient.Value.Should().Be("Ana");
        answer.Private.LinkText.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task Leak_7_a_button_does_nothing_for_anybody_else()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");
        OutgoingMessage question = await host.AskAsync("Ana", "You can share that.");
        await host.AcceptAsync(
            host.Press("Ben", question, "Yes, use it") with { Conversation = host.Private("Ana", "").Conversation });
        await host.SettleAsync();

        host.Platform.Notices.Should().ContainSingle().Which.Should().Contain("somebody else");
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task Leak_8_forwarded_words_are_no_statement_of_the_one_who_forwards_them()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "/privacy share");
        await host.SendAsync(host.Private("Ana", "I live in Lisbon.") with { IsForwarded = true });
        await host.SettleAsync();

        (await host.AskAsync("Ana", "Where do I live?")).Text.Should().NotContain("You live in Lisbon");

        (await host.AskAsync("Ana", "/mymemories")).Text.Should().NotContain("Lisbon");
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task Leak_9_a_reply_that_quotes_words_is_read_again_only_by_those_who_may_read_the_words()
    {
        var prompts = new PromptRecorder();
        await using PipelineHarness host = await PipelineHarness.StartAsync(replace: prompts.Replace);
        await host.AskAsync("Ana", "/privacy share");
        await host.AskAsync("Ana", "I live in Lisbon.");
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().Contain("Lisbon");
        prompts.LastWords.Should().Contain("Lisbon");

        await host.AskInGroupAsync("Ben", "club", "What did you just say?");
        prompts.LastWords.Should().NotContain("Lisbon");
        await host.AskInGroupAsync("Ana", "hiking", "What did you just say?");
        prompts.Prompts[^1].Window.Should().BeEmpty();
    }
}
