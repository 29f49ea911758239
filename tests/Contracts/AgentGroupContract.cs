using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What several agents in one group must do on every engine.</summary>
public abstract class AgentGroupContract : StoreContract
{
    [Fact]
    public async Task A_group_that_a_bot_account_leaves_is_lost_to_every_agent_that_came_through_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Scene second = Scene.With(await SaveAsync("Second"));
        Scene third = Scene.With(await SaveAsync("Third"));
        var bot2 = new BotAccountId("bot2");
        await SpeakAsync(Scene, ana, Scene.Bot);
        await SpeakAsync(second, ana, Scene.Bot);
        await SpeakAsync(third, ana, Scene.Bot);
        await SpeakAsync(third, ana, bot2);

        await Scene.BotJoinsAsync(await Scene.GroupAsync("club"), isMember: false);

        (await ReadAsync(Scene, ana)).Should().BeFalse();
        (await ReadAsync(second, ana)).Should().BeFalse();
        (await ReadAsync(third, ana)).Should().BeTrue("its other account is still there");

        await Scene.BotJoinsAsync(await Scene.GroupAsync("club"), isMember: true);
        (await ReadAsync(Scene, ana)).Should().BeFalse("that audience is gone");
        (await ReadAsync(second, ana)).Should().BeFalse();
        (await ReadAsync(third, ana)).Should().BeTrue();
        (await second.GroupAsync("club")).Group!.Should().BeEquivalentTo(new { IsActive = true, Epoch = 2 });
    }

    [Fact]
    public async Task An_agent_that_was_removed_and_comes_through_another_account_begins_a_new_epoch()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await SpeakAsync(Scene, ana, Scene.Bot);
        Chat club = await Scene.GroupAsync("club");
        await Scene.BotJoinsAsync(club, isMember: false);

        GroupContext late = await Store.Profiles.NoteAgentAsync((await Scene.GroupAsync("club")).Group!, Scene.Bot, None);
        GroupContext back = await Store.Profiles.NoteAgentAsync(late, new BotAccountId("bot2"), None);

        late.IsActive.Should().BeFalse("a message that was on its way brings nothing back");
        back.Should().Be(club.Group! with { Epoch = 2 });
        (await ReadAsync(Scene, ana)).Should().BeFalse();
    }

    [Fact]
    public async Task A_group_that_turns_public_begins_a_new_epoch_for_every_agent_in_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Scene second = Scene.With(await SaveAsync("Second"));
        await SpeakAsync(Scene, ana, Scene.Bot);
        await SpeakAsync(second, ana, Scene.Bot);

        await Scene.GroupAsync("club", isPublic: true);
        await Scene.GroupAsync("club", isPublic: false);

        (await ReadAsync(Scene, ana)).Should().BeFalse();
        (await ReadAsync(second, ana)).Should().BeFalse("it was open to everybody meanwhile");
    }

    private async Task SpeakAsync(Scene scene, UserProfile person, BotAccountId account)
    {
        Chat club = await scene.GroupAsync("club");
        await Store.Profiles.NoteAgentAsync(club.Group!, account, None);
        await scene.SayAsync(person, club, "zorro");
    }

    private static async Task<bool> ReadAsync(Scene scene, UserProfile person)
    {
        Chat club = await scene.GroupAsync("club");
        return (await scene.FindTextsAsync(scene.Audience(person, club), "zorro")).Count > 0;
    }

    private async Task<Agent> SaveAsync(string name)
    {
        var agent = new Agent(new AgentId(Store.Ids.NewId()), name);
        await Store.Agents.SaveAsync(agent, None);
        return agent;
    }
}
