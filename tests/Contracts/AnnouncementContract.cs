using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>Who hears what a channel announces for an agent, on every engine.</summary>
public abstract class AnnouncementContract : AnnouncedContract
{
    [Fact]
    public async Task What_is_announced_is_heard_by_everybody_whom_the_agent_talks_to_and_after_their_own()
    {
        await BeginAsync();
        NewMessage said = await AnnounceAsync("zorro opens", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro opens", "news: zorro opens"));
        await Scene.SayAsync(Ben, Scene.Private(Ben), "zorro is mine");

        IReadOnlyList<RecalledRow> rows = await Scene.FindAsync(Scene.Audience(Ben, Scene.Private(Ben)), "zorro");

        rows.Select(static row => (row.Text, row.AuthorName, row.Context)).Should().Equal(
            ("zorro is mine", "Ben", ContextType.Dm),
            ("zorro opens", "news", ContextType.Broadcast),
            ("zorro opens", "news", ContextType.Broadcast));
        (await Scene.FindTextsAsync(Scene.Public(Ben), "zorro")).Should().Equal("zorro opens");
        Audience.Partitions[^1].Should().Be(PartitionKey.Broadcast(Scene.Agent.Id));
        (await Store.Recall.ReadParticipantsAsync(Audience, None)).Should().ContainSingle("a channel is nobody").Which.User.Should().Be(Ben.Id);
        await CheckAsync();
    }

    private Audience Audience => Scene.Audience(Ben, Scene.Private(Ben));

    [Fact]
    public async Task A_channel_speaks_for_no_other_agent()
    {
        await BeginAsync();
        await AnnounceAsync("zorro opens");
        var other = new Agent(new AgentId(Store.Ids.NewId()), "Other");
        await Store.Agents.SaveAsync(other, None);

        (await Scene.FindAsync(Scene.With(other).Audience(Ben, Scene.Private(Ben)), "zorro")).Should().BeEmpty();
        (await Scene.FindAsync(Scene.With(other).Public(Ana), "zorro")).Should().BeEmpty("not even its author hears it there");
    }

    [Fact]
    public async Task A_channel_that_nobody_names_speaks_for_nobody()
    {
        await BeginAsync();
        await ListAsync(Scene.Agent);

        (await Store.Profiles.ResolveAnnouncedAsync(News, Scene.Bot, None)).Should().BeEmpty();
        (await Store.Profiles.FindGroupAsync(News.Key, Scene.Agent.Id, None)).Should().BeNull("nothing is kept of it either");
    }

    [Fact]
    public async Task A_channel_that_is_one_audience_with_its_server_still_announces_by_itself()
    {
        await BeginAsync();
        SeenGroup seen = News with { Commons = new GroupKey(Platform.Telegram, new ChatId("server")) };
        Chat group = await Scene.GroupAsync(seen);
        await Scene.ApplyAsync(group, new TurnEffect.SetGroupReach(Scene.Subject(Ana), seen.Key, Scene.Agent.Id, GroupReach.Commons));
        GroupContext joined = (await Scene.GroupAsync(seen)).Group!;

        GroupContext channel = (await Store.Profiles.ResolveAnnouncedAsync(seen, Scene.Bot, None)).Single();

        channel.Id.Should().NotBe(joined.Id);
        await Store.Transcript.AppendAsync(Announcement(Ana, channel, "zorro opens"), None);
        (await HearAsync("zorro")).Should().Equal("zorro opens");
    }

    [Fact]
    public async Task More_readers_of_the_channel_take_nothing_away_from_what_it_announced()
    {
        await BeginAsync();
        await AnnounceAsync("zorro opens");

        (await Scene.GroupAsync(News with { IsPublic = true })).Group!.Epoch.Should().Be(2);

        (await HearAsync("zorro")).Should().Equal("zorro opens");
    }

    [Fact]
    public async Task Its_author_lists_and_exports_it_and_can_neither_share_nor_hide_it()
    {
        await BeginAsync();
        NewMessage said = await AnnounceAsync("zorro opens", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro opens"));

        foreach (PrivacyScope asked in Enum.GetValues<PrivacyScope>())
        {
            await Scene.ApplyAsync(Scene.Private(Ana), new TurnEffect.ChangeScope(
                Scene.Subject(Ana), new ScopeSelection.Messages([said.Id]), asked));
        }

        (await HearAsync("zorro")).Should().Equal("zorro opens");
        (await Store.PrivateMarks.FindAsync([said.Id], None)).Should().BeEmpty();
        (await Store.Subject.CountSharedAsync(Scene.Subject(Ana), None)).Should().Be(0);
        (await Store.Subject.ListAsync(Scene.Subject(Ana), new SubjectFilter(0, 10), None)).Entries.Single()
            .Should().Match<MemoryEntry>(entry => entry.Context == ContextType.Broadcast && entry.GroupName == "news");
        (await Store.Subject.ExportAsync(Scene.Subject(Ana), None)).Messages.Single().Context.Should().Be(ContextType.Broadcast);
        await CheckAsync();
    }

    [Fact]
    public async Task What_its_author_is_and_wants_is_not_learned_from_it()
    {
        await BeginAsync();
        NewMessage said = await AnnounceAsync("I work at zorro", learn: true);

        await Scene.LearnAsync(said, Scene.Statement("I work at zorro", attribute: "profile.employer") with
        {
            Topic = Topics.Employer,
            IsOfSpeaker = true,
        });

        (await Store.Subject.ListAsync(Scene.Subject(Ana), new SubjectFilter(0, 10), None)).Total.Should().Be(0);
        (await HearAsync("zorro")).Should().Equal(["I work at zorro"], "the words are there");
        UserContext own = await Store.Context.ReadAsync(Scene.Audience(Ana, Scene.Private(Ana)), None);
        own.Values.Should().BeEmpty();
        own.Patterns.Messages.Should().Be(0, "it is no talk with the agent");
    }

    [Fact]
    public async Task The_same_statement_announced_and_shared_stays_two()
    {
        await BeginAsync();
        NewMessage announced = await AnnounceAsync("zorro opens", learn: true);
        await Scene.LearnAsync(announced, Scene.Statement("zorro opens"));
        Chat news = await Scene.GroupAsync(News);
        NewMessage shared = await Scene.SayAsync(Ana, news, "zorro opens", PrivacyScope.CrossContext, learn: true);
        await Scene.LearnAsync(shared, Scene.Statement("zorro opens"));

        await Scene.ApplyAsync(news, new TurnEffect.Forget(
            Scene.Subject(Ana), new ForgetSelection.Messages([announced.Id]), default));

        (await Scene.FindAsync(Scene.Audience(Ben, news), "zorro")).Should().HaveCount(2).And.OnlyContain(row => row.Sources.Contains(shared.Id));
        (await Scene.FindAsync(Scene.Public(Ben), "zorro")).Should().BeEmpty();
        await CheckAsync();
    }

    [Fact]
    public async Task What_one_agent_hears_in_the_group_another_has_as_an_announcement_each_under_its_own_scope()
    {
        await BeginAsync();
        Scene other = Scene.With(new Agent(new AgentId(Store.Ids.NewId()), "Other"));
        await Store.Agents.SaveAsync(other.Agent, None);
        NewMessage announced = await AnnounceAsync("zorro opens");
        Chat group = await other.GroupAsync(News);
        NewMessage heard = other.Message(Ana, group, "zorro opens") with { Source = announced.Source };
        await Store.Transcript.AppendAsync(heard, None);

        (await other.FindAsync(other.Public(Ana), "zorro")).Should().BeEmpty("to the other agent it was said in a group");
        (await other.FindAsync(other.Audience(Ben, group), "zorro")).Should().ContainSingle();
        await Scene.ApplyAsync(Scene.Private(Ana), new TurnEffect.Forget(
            Scene.Subject(Ana), new ForgetSelection.Messages([announced.Id]), default));

        (await HearAsync("zorro")).Should().BeEmpty();
        (await other.FindAsync(other.Audience(Ben, group), "zorro")).Should().BeEmpty("it is one message to its author");
        await CheckAsync();
    }

    [Fact]
    public async Task Who_is_spoken_about_may_object_to_it()
    {
        await BeginAsync();
        NewMessage said = await AnnounceAsync("Ben lost his keys", learn: true);
        Chat news = await Scene.GroupAsync(News);
        await Scene.JoinAsync(news, true, Ana, Ben);
        await Scene.LearnAsync(said, Scene.Statement("Ben lost his keys") with { IsAboutSpeaker = false, Persons = ["Ben"] });
        (await HearAsync("keys")).Should().Equal("Ben lost his keys");
        EntryId entry = (await Store.Subject.ListAboutAsync(Scene.Subject(Ben), new SubjectFilter(0, 10), None)).Entries.Single().Id;

        await Scene.ApplyAsync(Scene.Private(Ben), new TurnEffect.RaiseObjection(Scene.Subject(Ben), entry));
        (await HearAsync("keys")).Should().BeEmpty();
        await CheckAsync();

        await Scene.ApplyAsync(Scene.Private(Ben), new TurnEffect.WithdrawObjection(Scene.Subject(Ben), entry));
        (await HearAsync("keys")).Should().Equal("Ben lost his keys");
        await CheckAsync();
    }
}
