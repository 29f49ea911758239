using Confidant.Adapters;
using Confidant.BotHost.Tests.Leaks;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class ContextTests
{
    [Theory]
    [InlineData("I use Figma.|I use Notion.", "What tools do I use?", "Tools: Notion; Figma")]
    [InlineData("I am working on the spring campaign.", "What are my projects?", "Projects: the spring campaign")]
    [InlineData("My goal is to double the sales.", "What are my goals?", "Goals: to double the sales")]
    [InlineData("I'm struggling with the tax forms.", "What are my challenges?", "Challenges: the tax forms")]
    [InlineData("I work in finance.", "What industry do I work in?", "Industry: finance")]
    [InlineData("Mis herramientas son Figma y Notion.", "¿Qué herramientas uso?", "Tus herramientas son Figma y Notion.")]
    public async Task What_belongs_to_a_person_is_told_when_they_ask_for_it(string said, string question, string answer)
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        foreach (string line in said.Split('|'))
        {
            await bot.AskAsync("Ana", line);
        }

        await bot.SettleAsync();

        (await bot.AskAsync("Ana", question)).Text.Should().Be(answer);
    }

    [Fact]
    public async Task Who_wants_short_answers_is_told_one_thing()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I love padel.");
        await bot.AskAsync("Ana", "I love tango.");
        await bot.SettleAsync();
        string all = (await bot.AskAsync("Ana", "What do I love?")).Text;
        await bot.AskAsync("Ana", "Keep answers short.");
        await bot.SettleAsync();

        string one = (await bot.AskAsync("Ana", "What do I love?")).Text;

        all.Should().Contain("padel").And.Contain("tango");
        one.Should().Contain("tango").And.NotContain("padel");
        (await bot.AskAsync("Ana", "/why")).Text.Should().Contain("Keep answers short", "the answer rests on that too");
    }

    [Fact]
    public async Task A_question_for_everything_is_answered_with_what_belongs_to_the_person_too()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "My company is TechFlow AI.");
        foreach (string pet in new[] { "cat", "dog", "parrot", "rabbit", "pony", "hamster" })
        {
            await bot.AskAsync("Ana", $"I have a {pet}.");
        }

        await bot.SettleAsync();

        (await bot.AskAsync("Ana", "What do you know about me?")).Text.Should().Contain("TechFlow AI").And.Contain("hamster");
    }

    [Fact]
    public async Task The_prompt_holds_the_context_that_its_audience_may_read()
    {
        var prompts = new PromptRecorder();
        await using PipelineHarness bot = await PipelineHarness.StartAsync(replace: prompts.Replace);
        await bot.AskAsync("Ana", "I use Figma.");
        await bot.AskAsync("Ana", "/privacy share");
        await bot.AskAsync("Ana", "I work in finance.");
        await bot.SettleAsync();

        await bot.AskAsync("Ana", "What now?");
        UserContext inPrivate = prompts.Prompts[^1].Context;
        await bot.AskInGroupAsync("Ana", "club", "What now?");
        UserContext inGroup = prompts.Prompts[^1].Context;

        inPrivate.Values.Select(static value => value.Kind).Should().Equal(ContextKinds.Industry, ContextKinds.Tools);
        inPrivate.Patterns.Messages.Should().Be(3);
        inGroup.Values.Should().ContainSingle().Which.Scope.Should().Be(PrivacyScope.CrossContext);
        inGroup.Patterns.Messages.Should().Be(2, "the shared message and the question itself");
    }

    [Fact]
    public async Task A_value_that_is_set_is_known_like_one_that_was_told()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "Hello!");
        UserProfile ana = (await bot.Get<IProfileStore>().FindProfileAsync(new PlatformUserId(Platform.Telegram, "Ana"), default))!;
        ContextOutcome outcome = await bot.Get<UserContextEditor>().SetAsync(
            new ContextSpeaker(
                bot.Get<AudienceResolver>().ResolveSubject(ana),
                ana,
                Agent.Default.Id,
                ConversationKey.Parse("rest:1:Ana"),
                Language.English),
            ContextKinds.Company,
            ["TechFlow AI"],
            default);

        outcome.Should().Be(ContextOutcome.Done);
        (await bot.AskAsync("Ana", "What is my company?")).Text.Should().Contain("TechFlow AI");
        (await bot.AskAsync("Ana", "/why")).Text.Should().Contain("My company is TechFlow AI.");
        (await bot.AskAsync("Ana", "/mymemories")).Text.Should().Contain("Ana's company is TechFlow AI. (private)");
        OutgoingMessage gone = await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/forget TechFlow"), "Forget it");
        gone.Text.Should().NotBeEmpty();
        await bot.SettleAsync();
        (await bot.AskAsync("Ana", "What is my company?")).Text.Should().NotContain("TechFlow");
    }
}
