using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What keeping agents and their bindings must do on every engine.</summary>
public abstract class AgentContract : StoreContract
{
    private static readonly ConversationKey _topic =
        new(Platform.Telegram, Scene.Bot, new ChatId("club"), new ThreadId("7"));

    private IAgentStore Agents => Store.Agents;

    [Fact]
    public async Task The_narrowest_binding_decides_who_answers_and_the_default_agent_where_there_is_none()
    {
        Agent account = await SaveAsync("Account");
        Agent chat = await SaveAsync("Chat");
        Agent thread = await SaveAsync("Thread");

        (await Agents.ResolveAsync(_topic, None)).Should().Be(Agent.Default);
        await Agents.BindAsync(AgentPlace.Account(Platform.Telegram, Scene.Bot), account.Id, None);
        (await Agents.ResolveAsync(_topic, None)).Should().Be(account);
        await Agents.BindAsync(AgentPlace.Chat(_topic), chat.Id, None);
        await Agents.BindAsync(AgentPlace.Thread(_topic), thread.Id, None);

        (await Agents.ResolveAsync(_topic, None)).Should().Be(thread);
        (await Agents.ResolveAsync(_topic with { Thread = new ThreadId("8") }, None)).Should().Be(chat);
        (await Agents.ResolveAsync(_topic with { Thread = null }, None)).Should().Be(chat);
        (await Agents.ResolveAsync(_topic with { Chat = new ChatId("other") }, None)).Should().Be(account);
        (await Agents.ResolveAsync(_topic with { Bot = new BotAccountId("bot2") }, None)).Should().Be(Agent.Default);
    }

    [Fact]
    public async Task A_chat_has_its_parents_agent_until_it_has_one_of_its_own()
    {
        Agent account = await SaveAsync("Account");
        Agent parent = await SaveAsync("Parent");
        Agent own = await SaveAsync("Own");
        ConversationKey chat = _topic with { Chat = new ChatId("5"), Thread = null };
        await Agents.BindAsync(AgentPlace.Account(Platform.Telegram, Scene.Bot), account.Id, None);
        (await Agents.ResolveAsync(chat, _topic.Group, None)).Should().Be(account);

        await Agents.BindAsync(AgentPlace.Chat(_topic), parent.Id, None);
        (await Agents.ResolveAsync(chat, _topic.Group, None)).Should().Be(parent);
        (await Agents.ResolveAsync(chat, None)).Should().Be(account);

        await Agents.BindAsync(AgentPlace.Chat(chat), own.Id, None);
        (await Agents.ResolveAsync(chat, _topic.Group, None)).Should().Be(own);
    }

    [Fact]
    public async Task A_chat_whose_id_begins_like_anothers_is_not_that_chat()
    {
        Agent agent = await SaveAsync("One");
        await Agents.BindAsync(AgentPlace.Chat(_topic with { Chat = new ChatId("1") }), agent.Id, None);

        (await Agents.ResolveAsync(_topic with { Chat = new ChatId("12") }, None)).Should().Be(Agent.Default);
        (await Agents.ResolveAsync(_topic with { Chat = new ChatId("1") }, None)).Should().Be(agent);
    }

    [Fact]
    public async Task The_default_agent_can_be_bound_within_a_wider_binding_and_a_binding_can_end()
    {
        Agent agent = await SaveAsync("Wide");
        await Agents.BindAsync(AgentPlace.Account(Platform.Telegram, Scene.Bot), agent.Id, None);
        await Agents.BindAsync(AgentPlace.Chat(_topic), Agent.Default.Id, None);

        (await Agents.ResolveAsync(_topic, None)).Should().Be(Agent.Default);
        await Agents.BindAsync(AgentPlace.Chat(_topic), null, None);

        (await Agents.ResolveAsync(_topic, None)).Should().Be(agent);
    }

    [Fact]
    public async Task A_binding_to_an_agent_that_is_not_there_counts_as_none()
    {
        Agent agent = await SaveAsync("Wide");
        await Agents.BindAsync(AgentPlace.Account(Platform.Telegram, Scene.Bot), agent.Id, None);
        await Agents.BindAsync(AgentPlace.Chat(_topic), new AgentId(Store.Ids.NewId()), None);

        (await Agents.ResolveAsync(_topic, None)).Should().Be(agent);
    }

    [Fact]
    public async Task Every_setting_is_kept_across_a_restart_and_a_change_keeps_the_id()
    {
        var agent = new Agent(new AgentId(Store.Ids.NewId()), "Nora")
        {
            Role = "helper",
            Personality = "calm",
            Instructions = "be short",
            Preset = "support_assistant",
            Model = "small",
            Language = "es",
        };
        await Agents.SaveAsync(agent, None);
        await Store.ReopenAsync();

        (await Agents.FindAsync(agent.Id, None)).Should().Be(agent);
        Agent changed = agent with { Name = "Noor", Role = null };
        await Agents.SaveAsync(changed, None);
        (await Agents.FindAsync(agent.Id, None)).Should().Be(changed);
        (await Agents.FindAsync(new AgentId(Store.Ids.NewId()), None)).Should().BeNull();
        (await Agents.FindAsync(Agent.Default.Id, None)).Should().Be(Agent.Default);
    }

    [Fact]
    public async Task A_list_shows_the_operators_agents_and_ones_own()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Agent zed = await SaveAsync("Zed");
        Agent abe = await SaveAsync("abe");
        Agent own = await OwnAsync(ana, "Mine");
        await OwnAsync(ben, "His");

        (await Agents.ListAsync(null, None)).Should().Equal(Agent.Default, abe, zed);
        (await Agents.ListAsync(ana.Id, None)).Should().Equal(Agent.Default, abe, zed, own);
    }

    [Fact]
    public async Task Nobody_changes_binds_or_deletes_anothers_agent()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat dm = Scene.Private(ben);
        Agent own = await OwnAsync(ana, "Mine");
        Agent operators = await SaveAsync("Shop");

        foreach (TurnEffect refused in new TurnEffect[]
        {
            new TurnEffect.SaveAgent(Scene.Subject(ben), own with { Name = "Stolen" }),
            new TurnEffect.SaveAgent(Scene.Subject(ben), own with { Name = "Stolen", Owner = ben.Id }),
            new TurnEffect.SaveAgent(Scene.Subject(ben), operators with { Owner = ben.Id }),
            new TurnEffect.SaveAgent(Scene.Subject(ben), operators with { Name = "Stolen" }),
            new TurnEffect.BindAgent(Scene.Subject(ben), AgentPlace.Chat(dm.Key), own.Id),
        })
        {
            (await Scene.CommitAsync(dm, commit => commit with { Effects = [refused] }))
                .Should().BeOfType<CommitOutcome.EpochMoved>();
        }

        await Scene.ApplyAsync(dm, new TurnEffect.DeleteAgent(Scene.Subject(ben), own.Id));
        await Scene.ApplyAsync(dm, new TurnEffect.DeleteAgent(Scene.Subject(ben), operators.Id));
        await FluentActions.Awaiting(async () => await Agents.SaveAsync(own with { Owner = null }, None))
            .Should().ThrowAsync<InvalidOperationException>();

        (await Agents.FindAsync(own.Id, None)).Should().Be(own);
        (await Agents.FindAsync(operators.Id, None)).Should().Be(operators);
        (await Agents.ResolveAsync(dm.Key, None)).Should().Be(Agent.Default);
    }

    [Fact]
    public async Task A_deleted_agent_answers_nowhere_and_what_it_was_told_stays_its_speakers()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat dm = Scene.Private(ben);
        Agent own = await OwnAsync(ana, "Mine");
        await Agents.BindAsync(AgentPlace.Chat(_topic), own.Id, None);
        Scene heard = Scene.With(own);
        NewMessage said = await heard.SayAsync(ben, dm, "zorro", learn: true);
        await heard.LearnAsync(said, Scene.Statement("zorro"));
        var hash = new TokenHash(new byte[] { 1, 2, 3 });
        await Scene.ApplyAsync(dm, new TurnEffect.IssueToken(Scene.Subject(ben), heard.Token(ben), hash));

        await Scene.ApplyAsync(Scene.Private(ana), new TurnEffect.DeleteAgent(Scene.Subject(ana), own.Id));

        (await Agents.FindAsync(own.Id, None)).Should().BeNull();
        (await Agents.ResolveAsync(_topic, None)).Should().Be(Agent.Default);
        (await Store.Tokens.UseAsync(hash, None)).Should().BeNull();
        (await Store.Subject.ListAsync(Scene.Subject(ben), new SubjectFilter(0, 10), None)).Entries.Should().ContainSingle();
        await Scene.ApplyAsync(dm, new TurnEffect.Forget(Scene.Subject(ben), new ForgetSelection.All(), default));
        (await Store.Subject.ExportAsync(Scene.Subject(ben), None)).Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task A_deleted_agent_cannot_be_saved_again_by_a_turn_that_saw_it_before()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        Agent own = await OwnAsync(ana, "Mine");
        await Scene.ApplyAsync(dm, new TurnEffect.DeleteAgent(Scene.Subject(ana), own.Id));

        CommitOutcome outcome = await Scene.CommitAsync(
            dm, commit => commit with { Effects = [new TurnEffect.SaveAgent(Scene.Subject(ana), own)] });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
        await FluentActions.Awaiting(async () => await Agents.SaveAsync(own, None))
            .Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task Forgetting_everything_takes_ones_own_agents_and_their_bindings_along_and_no_others()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Agent own = await OwnAsync(ana, "Mine");
        Agent his = await OwnAsync(ben, "His");
        Agent operators = await SaveAsync("Shop");
        await Agents.BindAsync(AgentPlace.Chat(_topic), own.Id, None);
        await Agents.BindAsync(AgentPlace.Chat(Scene.Private(ben).Key), his.Id, None);

        await Scene.ApplyAsync(
            Scene.Private(ana), new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.Topic([["zorro"]]), default));
        (await Agents.FindAsync(own.Id, None)).Should().Be(own, "a topic is not everything");
        await Scene.ApplyAsync(
            Scene.Private(ana), new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default));

        (await Agents.ListAsync(ana.Id, None)).Should().Equal(Agent.Default, operators);
        (await Agents.ResolveAsync(_topic, None)).Should().Be(Agent.Default);
        (await Agents.ResolveAsync(Scene.Private(ben).Key, None)).Should().Be(his);
    }

    [Fact]
    public async Task Bindings_follow_a_chat_to_its_new_id()
    {
        Agent chat = await SaveAsync("Chat");
        Agent thread = await SaveAsync("Thread");
        await Scene.GroupAsync("club");
        await Agents.BindAsync(AgentPlace.Chat(_topic), chat.Id, None);
        await Agents.BindAsync(AgentPlace.Thread(_topic), thread.Id, None);
        var to = new GroupKey(Platform.Telegram, new ChatId("moved"));

        await Store.Profiles.MigrateGroupAsync(_topic.Group, to, None);

        (await Agents.ResolveAsync(_topic with { Chat = to.Chat }, None)).Should().Be(thread);
        (await Agents.ResolveAsync(_topic with { Chat = to.Chat, Thread = null }, None)).Should().Be(chat);
        (await Agents.ResolveAsync(_topic, None)).Should().Be(Agent.Default);
    }

    private async Task<Agent> SaveAsync(string name)
    {
        var agent = new Agent(new AgentId(Store.Ids.NewId()), name);
        await Agents.SaveAsync(agent, None);
        return agent;
    }

    private async Task<Agent> OwnAsync(UserProfile owner, string name)
    {
        Agent agent = new(new AgentId(Store.Ids.NewId()), name) { Owner = owner.Id };
        await Scene.ApplyAsync(Scene.Private(owner), new TurnEffect.SaveAgent(Scene.Subject(owner), agent));
        return agent;
    }
}
