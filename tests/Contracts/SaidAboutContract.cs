using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What is shown to a person of what others said about them, on every engine.</summary>
public abstract class SaidAboutContract : GossipContract
{
    [Fact]
    public async Task What_a_member_says_about_another_is_listed_for_the_one_it_is_about_alone()
    {
        NewMessage said = await GossipAsync();
        UserProfile cleo = await Scene.PersonAsync("Cleo");
        await Scene.JoinAsync(Club, true, cleo);

        SaidAboutEntry entry = (await AboutAsync(Ben)).Entries.Single();

        entry.Should().BeEquivalentTo(new
        {
            Speaker = Ana.Id,
            SpeakerName = "Ana",
            Group = Club.Group!.Id,
            GroupName = "club",
            LosslessRestatement = "Ben lost his keys",
            Sources = new[] { said.Id },
        });
        (await AboutAsync(Ana)).Total.Should().Be(0);
        (await AboutAsync(cleo)).Total.Should().Be(0);
        (await Store.Subject.ExportAsync(Scene.Subject(Ben), None)).About.Should().ContainSingle();
        (await Store.Subject.ListAsync(Scene.Subject(Ben), new SubjectFilter(0, 10), None)).Total.Should().Be(0);
    }

    [Fact]
    public async Task Groups_of_which_something_would_be_listed_are_asked_about_through_an_account_that_is_there()
    {
        await GossipAsync();
        (await QuestionsAsync(Ben)).Should().BeEmpty("no account is known there");
        await Store.Profiles.NoteAgentAsync(Club.Group!, Scene.Bot, None);

        (await QuestionsAsync(Ben)).Should().Equal(new MembershipQuestion(Club.Group!.Id, Club.Key, Ben.Account));
        (await QuestionsAsync(Ana)).Should().BeEmpty();
        await Scene.JoinAsync(Club, false, Ben);
        (await QuestionsAsync(Ben)).Should().BeEmpty("nothing would be listed");
    }

    [Fact]
    public async Task A_wider_group_is_asked_about_by_its_groups()
    {
        await BeginAsync();
        await Store.Profiles.NoteAgentAsync(Club.Group!, Scene.Bot, None);
        SeenGroup seen = Scene.Seen("club") with { Commons = new GroupKey(Platform.Telegram, new ChatId("server")) };
        await Scene.GroupAsync(seen);
        await Scene.ApplyAsync(
            Club, new TurnEffect.SetGroupReach(Scene.Subject(Ana), seen.Key, Scene.Agent.Id, GroupReach.Commons));
        Chat wide = await Scene.GroupAsync(seen);
        await Scene.JoinAsync(wide, true, Ana, Ben);
        NewMessage said = await Scene.SayAsync(Ana, wide, "Ben lost his keys", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("Ben lost his keys") with { IsAboutSpeaker = false, Persons = ["Ben"] });

        (await QuestionsAsync(Ben)).Should().Equal(new MembershipQuestion(wide.Group!.Id, Club.Key, Ben.Account));
    }

    [Fact]
    public async Task The_list_is_read_page_by_page()
    {
        await BeginAsync();
        for (int i = 0; i < 3; i++)
        {
            await LearnAboutAsync($"Ben has {i} keys", "Ben");
            Store.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        SaidAboutPage page = await Store.Subject.ListAboutAsync(Scene.Subject(Ben), new SubjectFilter(1, 1), None);

        page.Total.Should().Be(3);
        page.Entries.Single().LosslessRestatement.Should().Be("Ben has 1 keys");
    }

    [Theory]
    [InlineData("José Álvarez", "jose", "Jose", true)]
    [InlineData("José Álvarez", "jose", "JOSÉ  ALVAREZ", true)]
    [InlineData("José Álvarez", "pepe", "@Pepe", true)]
    [InlineData("José Álvarez", "pepe", "pepe", true)]
    [InlineData("José Álvarez", "pepe", "@jose", false)]
    [InlineData("José Álvarez", "pepe", "Álvarez", false)]
    [InlineData("José Álvarez", "pepe", "Jos", false)]
    [InlineData("José Álvarez", "pepe", "Ana", false)]
    public async Task A_member_is_meant_by_name_first_name_or_handle(string name, string handle, string person, bool isMeant)
    {
        await BeginAsync();
        UserProfile jose = await Store.Profiles.ResolveProfileAsync(
            new SeenAccount(new PlatformUserId(Platform.Telegram, "77"), name, handle, null), Scene.Agent.Id, None);
        await Scene.JoinAsync(Club, true, jose);

        await LearnAboutAsync("somebody lost his keys", person);

        (await AboutAsync(jose)).Total.Should().Be(isMeant ? 1 : 0);
    }

    [Fact]
    public async Task A_name_that_two_members_have_means_none_of_them()
    {
        await BeginAsync();
        UserProfile other = await Store.Profiles.ResolveProfileAsync(
            new SeenAccount(new PlatformUserId(Platform.Telegram, "78"), "Ben Brown", null, null), Scene.Agent.Id, None);
        await Scene.JoinAsync(Club, true, other);

        await LearnAboutAsync("Ben lost his keys", "Ben");
        await LearnAboutAsync("Ben Brown lost his hat", "Ben Brown");

        (await AboutAsync(Ben)).Total.Should().Be(0);
        (await AboutAsync(other)).Entries.Single().LosslessRestatement.Should().Be("Ben Brown lost his hat");
    }

    [Fact]
    public async Task Words_said_in_private_about_somebody_are_never_listed_for_them()
    {
        await BeginAsync();
        NewMessage said = await Scene.SayAsync(Ana, Scene.Private(Ana), "Ben lost his keys", learn: true);
        await Scene.LearnAsync(said, About("Ben lost his keys", "Ben"));

        (await AboutAsync(Ben)).Total.Should().Be(0);
    }

    [Fact]
    public async Task Who_does_not_belong_to_the_group_any_more_is_shown_nothing_and_cannot_object()
    {
        await GossipAsync();
        EntryId entry = (await AboutAsync(Ben)).Entries.Single().Id;
        await Scene.JoinAsync(Club, false, Ben);

        (await AboutAsync(Ben)).Total.Should().Be(0);
        await Scene.ApplyAsync(Scene.Private(Ben), new TurnEffect.RaiseObjection(Scene.Subject(Ben), entry));
        (await Scene.FindAsync(Scene.Audience(Ana, Club), "keys")).Should().HaveCount(2);

        await Scene.JoinAsync(Club, true, Ben);
        (await AboutAsync(Ben)).Total.Should().Be(1);
        await Scene.BotJoinsAsync(Club, false);
        (await AboutAsync(Ben)).Total.Should().Be(0);
    }

    [Fact]
    public async Task A_leaver_keeps_their_own_words_and_the_group_keeps_them_too()
    {
        await GossipAsync();

        await Scene.JoinAsync(Club, false, Ana);

        (await Store.Subject.ListAsync(Scene.Subject(Ana), new SubjectFilter(0, 10), None)).Total.Should().Be(1);
        (await Scene.FindAsync(Scene.Audience(Ben, Club), "keys")).Should().HaveCount(2);
        await Scene.ApplyAsync(
            Scene.Private(Ana), new TurnEffect.Forget(Scene.Subject(Ana), new ForgetSelection.All(), default));
        (await Scene.FindAsync(Scene.Audience(Ben, Club), "keys")).Should().BeEmpty();
        (await AboutAsync(Ben)).Total.Should().Be(0);
    }

    [Fact]
    public async Task News_of_a_membership_that_are_older_than_what_is_known_change_nothing()
    {
        await GossipAsync();
        DateTimeOffset before = Store.Clock.GetUtcNow();
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Scene.JoinAsync(Club, false, Ben);

        await Store.Profiles.NoteMemberAsync(Club.Group!.Id, Ben.Id, isMember: true, before, None);

        (await AboutAsync(Ben)).Total.Should().Be(0);
    }

    [Fact]
    public async Task After_the_bot_was_away_a_member_belongs_to_the_group_only_once_seen_again()
    {
        await GossipAsync();
        await Scene.BotJoinsAsync(Club, false);
        await Scene.BotJoinsAsync(Club, true);
        Club = await Scene.GroupAsync("club");
        await Scene.JoinAsync(Club, true, Ana);

        await LearnAboutAsync("Ben lost his hat", "Ben");
        (await AboutAsync(Ben)).Total.Should().Be(0);
        await Scene.JoinAsync(Club, true, Ben);
        await LearnAboutAsync("Ben lost his coat", "Ben");

        (await AboutAsync(Ben)).Entries.Single().LosslessRestatement.Should().Be("Ben lost his coat");
    }

    private async Task<IReadOnlyList<MembershipQuestion>> QuestionsAsync(UserProfile person) =>
        await Store.Subject.ListMembershipQuestionsAsync(Scene.Subject(person), None);
}
