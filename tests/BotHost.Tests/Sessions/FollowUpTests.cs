using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Sessions;

public sealed class FollowUpTests
{
    [Fact]
    public async Task More_about_a_matter_is_told_from_the_sessions_turns_after_a_restart()
    {
        string directory = Directory.CreateTempSubdirectory("confidant-").FullName;
        await using (PipelineHarness before = await PipelineHarness.StartAsync(directory))
        {
            IncomingMessage said = before.Private("Ana", "The collaboration with Acme begins in May.");
            await before.SendAsync(said with { At = said.At.AddHours(-30) });
            await before.AskAsync("Ana", "The weather is fine.");
        }

        await using (PipelineHarness bot = await PipelineHarness.StartAsync(directory))
        {
            await bot.SendAsync(Anew(bot.Private("Ana", "/session resume 2")));

            OutgoingMessage told = await bot.SendAsync(
                Anew(bot.Private("Ana", "Tell me more about the collaboration you mentioned")));

            told.Text.Should().Be("This was said about that in this session:\n• You: “The collaboration with Acme begins in May.”");
        }

        Directory.Delete(directory, recursive: true);

        // A restarted harness counts from 1 again.
        static IncomingMessage Anew(IncomingMessage message) => message with
        {
            DeliveryKey = $"again-{message.DeliveryKey}",
            MessageId = new PlatformMessageId($"again-{message.MessageId.Value}"),
        };
    }

    [Fact]
    public async Task The_same_goes_for_Spanish()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "La colaboración con Acme empieza en mayo.");
        await bot.AskAsync("Ana", "El presupuesto es de cien euros.");

        (await bot.AskAsync("Ana", "Cuéntame más sobre la colaboración que mencioné")).Text
            .Should().Be("Esto se dijo sobre eso en esta sesión:\n• Tú: «La colaboración con Acme empieza en mayo.»");
        (await bot.AskAsync("Ana", "Compara eso con la colaboración")).Text
            .Should().Contain("«El presupuesto es de cien euros.»").And.Contain("«La colaboración con Acme empieza en mayo.»");
    }

    [Fact]
    public async Task The_bots_own_words_are_recalled_in_their_session_and_in_no_other()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I am allergic to peanuts.");
        await bot.SettleAsync();
        OutgoingMessage known = await bot.AskAsync("Ana", "What am I allergic to?");

        OutgoingMessage again = await bot.AskAsync("Ana", "What did you say about peanuts?");
        await bot.AskAsync("Ana", "/session new");
        OutgoingMessage apart = await bot.AskAsync("Ana", "What did you say about peanuts?");

        again.Text.Should().Be($"This was said about that in this session:\n• I: “{known.Text}”");
        apart.Text.Should().NotContain("• I:");
    }

    [Fact]
    public async Task What_was_said_last_is_set_beside_something_else()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "The spring campaign reached ten thousand people.");
        await bot.AskAsync("Ana", "The summer launch reached four thousand people.");

        (await bot.AskAsync("Ana", "Compare that to the spring campaign")).Text.Should().Be(
            "Of the latest, this was said:\n• You: “The summer launch reached four thousand people.”\n"
            + "And of the other:\n• You: “The spring campaign reached ten thousand people.”");
    }

    [Theory]
    [InlineData("And the second one?", "You, number 2: “Porto”.")]
    [InlineData("Tell me more about the last one", "You, number 3: “Braga”.")]
    [InlineData("¿Y el segundo?", "Tú, el punto 2: «Porto».")]
    public async Task An_item_of_the_latest_list_is_picked(string asked, string told)
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "My choices are: Lisbon, Porto and Braga.");

        (await bot.AskAsync("Ana", asked)).Text.Should().Be(told);
    }

    [Fact]
    public async Task A_matter_of_another_session_is_not_told_as_one_of_this()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "The collaboration with Acme begins in May.");
        await bot.AskAsync("Ana", "/session new");

        (await bot.AskAsync("Ana", "Tell me more about the collaboration")).Text.Should().NotContain("in this session");
    }

    [Fact]
    public async Task What_was_talked_about_is_told_with_the_summary_of_a_long_session()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I live in Lisbon.");
        for (int i = 0; i < SessionRules.SummaryStep; i++)
        {
            await bot.AskAsync("Ana", $"My lucky number is {i}.");
        }

        await bot.SettleAsync();

        OutgoingMessage told = await bot.AskAsync("Ana", "What have we talked about?");

        told.Text.Should().StartWith("In this session we talked about this:\n• Ana: I live in Lisbon.")
            .And.Contain("• You: “My lucky number is 11.”");
        await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/forget Lisbon"), "Forget it");
        await bot.SettleAsync();
        await bot.Platform.NextAsync();
        (await bot.AskAsync("Ana", "What have we talked about?")).Text.Should().NotContain("Lisbon").And.Contain("lucky");
    }

    [Fact]
    public async Task An_answer_that_quotes_the_bot_leaves_with_what_the_bot_had_it_from()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I am allergic to peanuts.");
        await bot.SettleAsync();
        await bot.AskAsync("Ana", "What am I allergic to?");
        await bot.AskAsync("Ana", "What did you say about my allergy to peanuts?");
        ChatSession session = (await bot.SessionsAsync("Ana")).Single();

        await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/forget allergic"), "Forget it");
        await bot.SettleAsync();

        IReadOnlyList<TranscriptTurn> left = await bot.Get<ISessionStore>().ReadTurnsAsync(
            await bot.AudienceAsync("Ana"), bot.Private("Ana", "").Conversation, session.Id, 100, CancellationToken.None);
        left.Where(static turn => turn.Author is null).Should().NotContain(static turn => turn.Text.Contains("allergic"));
    }

    [Fact]
    public async Task A_session_about_videos_recalls_nothing_but_itself()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I live in Lisbon.");
        await bot.SettleAsync();
        await bot.AskAsync("Ana", "/session new video_chat");
        await bot.AskAsync("Ana", "I work at Acme.");
        await bot.SettleAsync();

        (await bot.AskAsync("Ana", "Where do I live?")).Text.Should().Be("I don't know where you live yet.");
        (await bot.AskAsync("Ana", "Where do I work?")).Text.Should().Contain("Acme");
        (await bot.AskAsync("Ana", "What do you know about me?")).Text.Should().Contain("Acme").And.NotContain("Lisbon");
        await bot.AskAsync("Ana", "/session new");
        (await bot.AskAsync("Ana", "Where do I live?")).Text.Should().Contain("Lisbon");
    }
}
