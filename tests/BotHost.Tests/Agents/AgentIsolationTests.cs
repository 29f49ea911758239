using Confidant.Adapters;
using Confidant.BotHost.Tests.Leaks;
using Confidant.BotHost.Tests.Support;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Agents;

public sealed class AgentIsolationTests
{
    private static readonly (string, string)[] _agents =
        [("Agents:0:Name", "Nora"), ("Agents:0:Preset", "support_assistant"), ("Agents:1:Name", "Max"), ("Agents:1:Preset", "data_analyst")];

    [Fact]
    public async Task What_one_agent_was_told_in_private_another_does_not_know_and_the_first_still_does()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync(null, null, _agents);
        await bot.AskAsync("Ana", "/agent use Nora");
        await bot.AskAsync("Ana", "I live in Lisbon");

        OutgoingMessage switched = await bot.AskAsync("Ana", "/agent use Max");
        string unknown = (await bot.AskAsync("Ana", "Where do I live?")).Text;
        await bot.AskAsync("Ana", "/agent use Nora");
        string known = (await bot.AskAsync("Ana", "Where do I live?")).Text;

        switched.Text.Should().Be(
            "You are talking to Max now. It does not know what you told Nora, except what you keep as your own context.");
        unknown.Should().Be("No record of where you live.");
        known.Should().EndWith("You live in Lisbon.").And.NotBe("You live in Lisbon.", "Nora has a voice");
    }

    [Fact]
    public async Task What_a_groups_earlier_agent_heard_the_new_one_does_not_know()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync(null, null, _agents);
        bot.Platform.Admins.Add("Ana");
        await bot.AskInGroupAsync("Ana", "club", "/agent use Nora");
        await bot.AskInGroupAsync("Ben", "club", "I play the saxophone");

        await bot.AskInGroupAsync("Ana", "club", "/agent use Max");
        string unknown = (await bot.AskInGroupAsync("Ana", "club", "What does Ben play?")).Text;
        await bot.AskInGroupAsync("Ana", "club", "/agent use Nora");
        string known = (await bot.AskInGroupAsync("Ana", "club", "What does Ben play?")).Text;

        unknown.Should().NotContain("saxophone");
        known.Should().Contain("saxophone");
    }

    [Fact]
    public async Task A_list_of_ones_memories_names_the_agent_of_each_also_one_that_is_deleted()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync(null, null, _agents);
        await bot.AskAsync("Ana", "I live in Lisbon");
        await bot.AskAsync("Ana", "/agent use Nora");
        await bot.AskAsync("Ana", "I am allergic to peanuts");
        await bot.AskAsync("Ana", "/agent new Mine");
        await bot.AskAsync("Ana", "I love chess");
        await bot.SettleAsync();
        await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/agent delete Mine"), "Delete it");
        await bot.SettleAsync();

        OutgoingMessage list = await bot.AskAsync("Ana", "/mymemories");

        list.Text.Should().MatchRegex(@"Lisbon[^\n]*, Confidant\)").And.MatchRegex(@"peanuts[^\n]*, Nora\)")
            .And.MatchRegex(@"chess[^\n]*, Agent [0-9a-f]{8}\)");
        OutgoingMessage ofNora = await bot.PressAsync("Ana", list, "Nora");
        ofNora.Text.Should().Contain("peanuts").And.NotContain("Lisbon").And.NotContain("chess");
    }

    [Fact]
    public async Task Leaving_a_group_takes_it_from_every_agent_that_spoke_there()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync(null, null, _agents);
        bot.Platform.Admins.Add("Ana");
        await bot.AskInGroupAsync("Ana", "club", "/agent use Nora");
        await bot.AskInGroupAsync("Ben", "club", "I play the saxophone");
        await bot.AskInGroupAsync("Ana", "club", "/agent use Max");
        await bot.AskInGroupAsync("Ben", "club", "I live in Lisbon");

        await bot.AcceptAsync(Membership(bot, isMember: false), Membership(bot, isMember: true));
        string ofMax = (await bot.AskInGroupAsync("Ana", "club", "Where does Ben live?")).Text;
        await bot.AskInGroupAsync("Ana", "club", "/agent use Nora");
        string ofNora = (await bot.AskInGroupAsync("Ana", "club", "What does Ben play?")).Text;

        ofMax.Should().NotContain("Lisbon");
        ofNora.Should().NotContain("saxophone");
    }

    [Fact]
    public async Task The_prompt_carries_the_persona_of_who_answers_and_nothing_that_another_agent_heard()
    {
        var recorder = new PromptRecorder();
        await using PipelineHarness bot = await PipelineHarness.StartAsync(null, recorder.Replace, _agents);
        await bot.AskAsync("Ana", "/agent use Nora");
        await bot.AskAsync("Ana", "I live in Lisbon");
        await bot.AskAsync("Ana", "/agent new Mine marketing_maestro");
        await bot.AskAsync("Ana", "/agent set role growth coach");
        await bot.AskAsync("Ana", "/agent set personality Loud.");

        await bot.AskAsync("Ana", "Where do I live?");

        Prompt prompt = recorder.Prompts[^1];
        prompt.Persona.Name.Should().Be("Mine");
        prompt.Persona.Preset.Should().Be("marketing_maestro");
        prompt.Persona.Role.Should().Be("growth coach");
        prompt.Persona.Personality.Should().Be("Loud.");
        prompt.Persona.Instructions.Should().StartWith("Think in goals, audiences");
        prompt.Agent.Owner.Should().Be(prompt.Speaker);
        recorder.LastWords.Should().NotContain("Lisbon");
    }

    private static BotMembershipChanged Membership(PipelineHarness bot, bool isMember)
    {
        IncomingMessage any = bot.InGroup("Ana", "club", "any");
        return new BotMembershipChanged
        {
            Conversation = any.Conversation,
            DeliveryKey = any.DeliveryKey,
            At = any.At,
            Chat = ChatKind.Group,
            Group = any.Group,
            IsMember = isMember,
        };
    }
}
