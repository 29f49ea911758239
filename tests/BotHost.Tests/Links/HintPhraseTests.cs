using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Memory;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.BotHost.Tests.Links;

public sealed class HintPhraseTests
{
    [Theory]
    [InlineData("My twitter is @alice and I live in Lisbon.", "Twitter alice Declared", "Noted, for you alone: Twitter @alice")]
    [InlineData("Mi twitter es @alice y vivo en Lisboa.", "Twitter alice Declared", "Anotado, solo para ti: Twitter @alice")]
    public async Task What_somebody_says_is_theirs_is_noted_beside_the_answer(string said, string claim, string told)
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        await bot.AskAsync("Ana", said);
        OutgoingMessage noted = (await bot.Platform.NextAsync()).Message;

        noted.Text.Should().StartWith(told);
        (await bot.ClaimsAsync("Ana")).Should().Equal(claim);
        await bot.SettleAsync();
        (await bot.AskAsync("Ana", "/mymemories")).Text.Should().Contain("Lisb", "the message is remembered as any other");
    }

    [Fact]
    public async Task Said_again_it_is_noted_without_another_word()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await SayAsync(bot, "My twitter is @alice.");

        await bot.AskAsync("Ana", "As I said, my twitter is @alice.");
        await bot.SettleAsync();

        bot.Platform.HasMore.Should().BeFalse();
        (await bot.ClaimsAsync("Ana")).Should().ContainSingle();
    }

    [Fact]
    public async Task In_a_group_the_one_who_says_it_is_told_alone_and_nothing_of_it_is_the_groups()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        OutgoingMessage answer = await bot.AskInGroupAsync("Ana", "club", "My twitter is @alice.");
        OutgoingMessage noted = (await bot.Platform.NextAsync()).Message;

        answer.Private.Should().BeNull();
        noted.Private!.Recipient.Value.Should().Be("Ana");
        noted.Private.LinkText.Should().NotBeEmpty().And.NotContain("alice");
        await bot.SettleAsync();
        (await bot.AskInGroupAsync("Ben", "club", "What is noted for Ana alone?")).Text.Should().NotContain("Noted, for you");
    }

    [Fact]
    public async Task Who_did_not_speak_to_the_bot_is_told_alone_or_not_at_all()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        OutgoingMessage noted = await bot.SendAsync(bot.InGroup("Ana", "club", "Folks, my twitter is @alice."));
        await bot.SettleAsync();

        noted.Private!.Recipient.Value.Should().Be("Ana");
        noted.Private.LinkText.Should().BeEmpty("nobody else sees that there was anything");
        bot.Platform.HasMore.Should().BeFalse();
        (await bot.ClaimsAsync("Ana")).Should().Equal("Twitter alice Declared");
    }

    [Fact]
    public async Task Where_only_what_is_said_to_the_bot_is_kept_nothing_else_is_noted()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        bot.Platform.Admins.Add("Ana");
        await bot.AskInGroupAsync("Ana", "club", "/group learn_from_all_messages off");

        await bot.AcceptAsync(bot.InGroup("Ana", "club", "Folks, my twitter is @alice."));
        await bot.SettleAsync();

        (await bot.ClaimsAsync("Ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task Forwarded_and_quoted_words_a_question_and_somebody_elses_handle_note_nothing()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.SendAsync(bot.Private("Ana", "My twitter is @alice.") with { IsForwarded = true });
        await bot.AskAsync("Ana", "Ben said \"my twitter is @ben\".");
        await bot.AskAsync("Ana", "Is my twitter @alice?");
        await bot.AskAsync("Ana", "Ben's twitter is @ben.");
        await bot.SettleAsync();

        (await bot.ClaimsAsync("Ana")).Should().BeEmpty();
        bot.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task With_remembering_off_phrases_note_nothing_and_the_command_still_does()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "/privacy off");

        await bot.AskAsync("Ana", "My twitter is @alice.");
        await bot.SettleAsync();
        (await bot.ClaimsAsync("Ana")).Should().BeEmpty();
        bot.Platform.HasMore.Should().BeFalse();

        await bot.AskAsync("Ana", "/link twitter @alice");
        (await bot.ClaimsAsync("Ana")).Should().ContainSingle();
    }

    [Fact]
    public async Task Forgetting_the_topic_takes_the_claim_along()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await SayAsync(bot, "My twitter is @alice_in_lisbon.");

        await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/forget alice_in_lisbon"), "Forget it");
        await bot.SettleAsync();

        (await bot.ClaimsAsync("Ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task An_edit_takes_back_what_it_no_longer_says_and_notes_what_it_says_now()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        IncomingMessage said = bot.Private("Ana", "My twitter is @alice, my farcaster is @alice.");
        await bot.SendAsync(said);
        await bot.Platform.NextAsync();
        await bot.Platform.NextAsync();

        await bot.AcceptAsync(Edit(bot, said, "My twitter is @alicia, my farcaster is @alice."));
        OutgoingMessage noted = (await bot.Platform.NextAsync()).Message;
        await bot.SettleAsync();

        noted.Text.Should().Contain("@alicia").And.NotContain("Farcaster");
        bot.Platform.HasMore.Should().BeFalse("what the old words said as well is not told again");
        (await bot.ClaimsAsync("Ana")).Should().BeEquivalentTo("Twitter alicia Declared", "Farcaster alice Declared");

        await bot.AcceptAsync(Edit(bot, said, "Never mind."));
        await bot.SettleAsync();
        (await bot.ClaimsAsync("Ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_wallet_runs_the_way_for_wallets_and_is_not_declared()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        await bot.AskAsync("Ana", "My wallet is 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
        await bot.SettleAsync();

        (await bot.ClaimsAsync("Ana")).Should().BeEmpty("a wallet is proved, not said");
    }

    [Fact]
    public async Task What_a_model_reads_is_asked_and_noted_by_a_button()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync(
            replace: static services => services.AddSingleton<IIntentDetector, Guesser>());
        await bot.AskAsync("Ana", "You find me as alice over there.");
        OutgoingMessage question = (await bot.Platform.NextAsync()).Message;
        question.Text.Should().StartWith("Did you say that this is yours?");
        (await bot.ClaimsAsync("Ana")).Should().BeEmpty();

        OutgoingMessage noted = await bot.PressAsync("Ana", question, "Twitter @alice");

        noted.Text.Should().StartWith("Noted, for you alone: Twitter @alice");
        (await bot.ClaimsAsync("Ana")).Should().Equal("Twitter alice Declared");
    }

    [Fact]
    public async Task What_was_noted_from_a_message_is_there_after_a_restart()
    {
        string home = Directory.CreateTempSubdirectory("confidant-").FullName;
        try
        {
            await using (PipelineHarness bot = await PipelineHarness.StartAsync(home))
            {
                await SayAsync(bot, "My twitter is @alice.");
            }

            await using PipelineHarness again = await PipelineHarness.StartAsync(home);
            (await again.ClaimsAsync("Ana")).Should().Equal("Twitter alice Declared");
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static async Task SayAsync(PipelineHarness bot, string said)
    {
        await bot.AskAsync("Ana", said);
        await bot.Platform.NextAsync();
        await bot.SettleAsync();
    }

    private static IncomingMessage Edit(PipelineHarness bot, IncomingMessage said, string text) =>
        bot.Private("Ana", text) with { MessageId = said.MessageId, IsEdit = true };

    private sealed class Guesser : IIntentDetector
    {
        public ValueTask<DetectedIntents> DetectAsync(string text, Language? language, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new DetectedIntents(
                null, [new IdentityHint(IdentityHintKind.Twitter, "alice", "find me as alice") { IsGuess = true }]));
    }
}
