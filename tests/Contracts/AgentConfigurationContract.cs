using Confidant.Identity;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What a configuration of agents must do on every engine.</summary>
public abstract class AgentConfigurationContract : StoreContract
{
    private static readonly ConversationKey _topic =
        new(Platform.Telegram, Scene.Bot, new ChatId("club"), new ThreadId("7"));

    private IAgentStore Agents => Store.Agents;

    [Fact]
    public async Task A_configuration_keeps_ids_by_name_and_retires_what_it_no_longer_names()
    {
        var account = AgentPlace.Account(Platform.Telegram, Scene.Bot);
        Agent first = New("Nora") with { Preset = "support_assistant" };
        await Agents.ConfigureAsync([new ConfiguredAgent(first, [account])], None);
        (await Agents.ResolveAsync(_topic, None)).Should().Be(first);

        await Agents.ConfigureAsync([new ConfiguredAgent(New("NORA"), [])], None);
        (await Agents.ResolveAsync(_topic, None)).Should().Be(Agent.Default, "its line is gone");
        (await Agents.ListAsync(null, None)).Should().Equal(Agent.Default, new Agent(first.Id, "NORA"));

        await Agents.BindAsync(AgentPlace.Chat(_topic), first.Id, None);
        await Agents.ConfigureAsync([], None);
        (await Agents.ResolveAsync(_topic, None)).Should().Be(Agent.Default);
        (await Agents.ListAsync(null, None)).Should().Equal(Agent.Default);
        (await Agents.FindAsync(first.Id, None))!.IsRetired.Should().BeTrue();

        await Agents.ConfigureAsync([new ConfiguredAgent(New("Nora"), [account])], None);
        (await Agents.ResolveAsync(_topic, None)).Should().Be(new Agent(first.Id, "Nora"));
    }

    [Fact]
    public async Task A_configuration_leaves_alone_what_was_made_in_another_way()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Agent operators = await SaveAsync("Shop");
        Agent own = await OwnAsync(ana, "Mine");
        await Agents.BindAsync(AgentPlace.Chat(_topic), operators.Id, None);
        await Agents.BindAsync(AgentPlace.Chat(Scene.Private(ana).Key), own.Id, None);

        await Agents.ConfigureAsync([new ConfiguredAgent(New("Nora"), [AgentPlace.Thread(_topic)])], None);
        (await Agents.ResolveAsync(_topic, None)).Name.Should().Be("Nora");
        await Agents.ConfigureAsync([], None);

        (await Agents.ResolveAsync(_topic, None)).Should().Be(operators);
        (await Agents.ResolveAsync(Scene.Private(ana).Key, None)).Should().Be(own);
        (await Agents.ListAsync(ana.Id, None)).Should().Equal(Agent.Default, operators, own);
    }

    [Fact]
    public async Task The_default_agent_is_configured_by_its_name_and_never_retires()
    {
        await Agents.ConfigureAsync([new ConfiguredAgent(New("confidant") with { Preset = "data_analyst" }, [])], None);
        Agent configured = await Agents.ResolveAsync(_topic, None);
        await Agents.ConfigureAsync([], None);

        configured.Should().Be(new Agent(Agent.Default.Id, "confidant") { Preset = "data_analyst" });
        (await Agents.ResolveAsync(_topic, None)).Should().Be(Agent.Default);
        (await Agents.ListAsync(null, None)).Should().Equal(Agent.Default);
    }

    [Fact]
    public async Task A_retired_agent_cannot_be_bound_by_a_person()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Agent agent = New("Nora");
        await Agents.ConfigureAsync([new ConfiguredAgent(agent, [])], None);
        await Agents.ConfigureAsync([], None);

        CommitOutcome outcome = await Scene.CommitAsync(Scene.Private(ana), commit => commit with
        {
            Effects = [new TurnEffect.BindAgent(Scene.Subject(ana), AgentPlace.Chat(Scene.Private(ana).Key), agent.Id)],
        });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
    }

    private Agent New(string name) => new(new AgentId(Store.Ids.NewId()), name);

    private async Task<Agent> SaveAsync(string name)
    {
        Agent agent = New(name);
        await Agents.SaveAsync(agent, None);
        return agent;
    }

    private async Task<Agent> OwnAsync(UserProfile owner, string name)
    {
        Agent agent = New(name) with { Owner = owner.Id };
        await Scene.ApplyAsync(Scene.Private(owner), new TurnEffect.SaveAgent(Scene.Subject(owner), agent));
        return agent;
    }
}
