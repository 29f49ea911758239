using Confidant.Identity;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What settings of a group's topics must do on every engine.</summary>
public abstract class TopicContract : StoreContract
{
    private static readonly ThreadId _topic = new("7");

    [Fact]
    public async Task A_topic_is_as_its_group_except_for_what_is_set_for_it()
    {
        Chat club = await Scene.GroupAsync("club");
        await SetAsync(club, new GroupSettings { RespondOnlyWhenMentioned = false });
        await SetAsync(club, new GroupSettings { Language = "es" });
        await Scene.ApplyAsync(club, new TurnEffect.SetGroup(
            await SubjectAsync(), club.Group!.Id, Scene.Agent.Id, new GroupSettings { LearnFromAllMessages = false, MemoriesPerHour = 5 }));

        GroupContext topic = await ReadAsync("club", _topic);

        topic.Should().BeEquivalentTo(new
        {
            Topic = (ThreadId?)_topic,
            RespondOnlyWhenMentioned = false,
            LearnFromAllMessages = false,
            Language = "es",
            MemoriesPerHour = 5,
            club.Group.Id,
        });
        (await ReadAsync("club", new ThreadId("8"))).Should().BeEquivalentTo(
            new { Topic = (ThreadId?)null, RespondOnlyWhenMentioned = true, Language = (string?)null });
        (await ReadAsync("club", null)).RespondOnlyWhenMentioned.Should().BeTrue();
        (await ReadAsync("club", _topic, new Agent(new AgentId(Store.Ids.NewId()), "Other"))).Topic.Should().BeNull();
    }

    [Fact]
    public async Task A_topic_can_speak_as_it_is_spoken_in_a_group_that_does_not_until_it_is_as_the_group_again()
    {
        Chat club = await Scene.GroupAsync("club");
        await Scene.ApplyAsync(club, new TurnEffect.SetGroup(
            await SubjectAsync(), club.Group!.Id, Scene.Agent.Id, new GroupSettings { Language = "es" }));
        await SetAsync(club, new GroupSettings { Language = "" });
        (await ReadAsync("club", _topic)).Language.Should().BeNull();

        await SetAsync(club, null);

        (await ReadAsync("club", _topic)).Should().BeEquivalentTo(new { Topic = (ThreadId?)null, Language = "es" });
    }

    [Fact]
    public async Task What_is_set_for_topics_follows_a_group_that_turns_out_to_be_another()
    {
        Chat club = await Scene.GroupAsync("club");
        Chat quick = await Scene.GroupAsync("moved");
        await SetAsync(quick, new GroupSettings { RespondOnlyWhenMentioned = false });

        await Store.Profiles.MigrateGroupAsync(club.Key.Group, quick.Key.Group, None);

        (await ReadAsync("moved", _topic)).RespondOnlyWhenMentioned.Should().BeFalse();
    }

    [Fact]
    public async Task What_is_set_for_a_topic_goes_with_it()
    {
        Chat club = await Scene.GroupAsync("club");
        await SetAsync(club, new GroupSettings { RespondOnlyWhenMentioned = false });

        await Store.Transcript.RemoveThreadAsync(club.Key with { Thread = _topic }, None);

        (await ReadAsync("club", _topic)).Topic.Should().BeNull();
    }

    [Fact]
    public async Task A_scene_in_a_topic_has_its_settings()
    {
        Chat club = await Scene.GroupAsync("club");
        UserProfile ana = await Scene.PersonAsync("Ana");
        await Scene.JoinAsync(club, isMember: true, ana);
        await Store.Profiles.NoteAgentAsync(club.Group!, Scene.Bot, None);
        await SetAsync(club, new GroupSettings { LearnFromAllMessages = false });
        var account = new SeenAccount(new PlatformUserId(Platform.Telegram, "Ana"), "Ana", null, null);
        var seen = new SeenScene(club.Key with { Thread = _topic }, account) { Group = Scene.Seen("club") };

        KnownScene? inTopic = await Store.Profiles.FindSceneAsync(seen, None);
        KnownScene? outside = await Store.Profiles.FindSceneAsync(seen with { Conversation = club.Key }, None);

        inTopic!.Group!.LearnFromAllMessages.Should().BeFalse();
        outside!.Group!.LearnFromAllMessages.Should().BeTrue();
    }

    private async Task SetAsync(Chat chat, GroupSettings? settings) => await Scene.ApplyAsync(
        chat, new TurnEffect.SetTopic(await SubjectAsync(), chat.Key.Group, _topic, Scene.Agent.Id, settings));

    private async Task<SubjectAuthority> SubjectAsync() => Scene.Subject(await Scene.PersonAsync("Ana"));

    private async Task<GroupContext> ReadAsync(string name, ThreadId? topic, Agent? agent = null) => await Store.Profiles.ReadTopicAsync(
        (await (agent is null ? Scene : Scene.With(agent)).GroupAsync(name)).Group!, topic, None);
}
