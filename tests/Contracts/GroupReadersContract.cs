using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What every engine must do when other people can read a group, and when the bot comes to a place of many groups or
/// leaves it.</summary>
public abstract class GroupReadersContract : StoreContract
{
    private static readonly GroupKey _server = new(Platform.Telegram, new ChatId("server"));
    private static readonly GroupReaders _few = new("staff");
    private static readonly GroupReaders _more = new("members staff");

    [Fact]
    public async Task More_readers_begin_a_new_epoch_for_every_agent()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Scene second = Scene.With(new Agent(new AgentId(Store.Ids.NewId()), "Second"));
        await SpeakAsync(Scene, ana, Scene.Seen("club"));
        await SpeakAsync(second, ana, Scene.Seen("club"));

        await WidenAsync(Scene.Seen("club"), "w1");

        (await ReadAsync(Scene, ana, Scene.Seen("club"))).Should().BeEmpty();
        (await ReadAsync(second, ana, Scene.Seen("club"))).Should().BeEmpty();
        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Messages.Should().NotBeEmpty("they stay their speaker's");
        await SpeakAsync(Scene, ana, Scene.Seen("club"));
        (await ReadAsync(Scene, ana, Scene.Seen("club"))).Should().Equal("zorro");
    }

    [Fact]
    public async Task The_same_delivery_begins_one_epoch_and_another_delivery_another()
    {
        Chat before = await Scene.GroupAsync("club");
        await WidenAsync(Scene.Seen("club"), "w1");
        await WidenAsync(Scene.Seen("club"), "w1");
        (await Scene.GroupAsync("club")).Group!.Epoch.Should().Be(before.Group!.Epoch + 1);

        await WidenAsync(Scene.Seen("club"), "w2");

        (await Scene.GroupAsync("club")).Group!.Epoch.Should().Be(before.Group!.Epoch + 2);
    }

    [Fact]
    public async Task An_answer_that_waits_is_not_sent_to_more_readers_than_it_was_made_for()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro");
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, club, "zorro, then", said.Id, said.Id);

        await WidenAsync(Scene.Seen("club"), "w1");

        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(club), None)).Should().BeNull();
    }

    [Fact]
    public async Task News_of_a_group_that_was_never_seen_begins_nothing()
    {
        await WidenAsync(Scene.Seen("club"), "w1");

        (await Scene.GroupAsync("club")).Group!.Epoch.Should().Be(1);
    }

    [Fact]
    public async Task Readers_that_are_told_begin_an_epoch_only_where_they_are_more_than_were_noted()
    {
        SeenGroup few = Scene.Seen("club") with { Readers = _few };
        SeenGroup more = few with { Readers = _more };
        await Scene.GroupAsync(few);

        await WidenAsync(few, "w1");
        (await Scene.GroupAsync(few)).Group!.Epoch.Should().Be(1, "they are the same");
        await WidenAsync(more, "w2");
        await WidenAsync(more, "w3");
        (await Scene.GroupAsync(more)).Group!.Epoch.Should().Be(2);
        (await Scene.GroupAsync(few)).Group!.Epoch.Should().Be(2, "fewer learn nothing new");
        (await Scene.GroupAsync(more)).Group!.Epoch.Should().Be(3, "a message tells it as well");
    }

    [Fact]
    public async Task News_of_more_readers_where_none_were_noted_begin_an_epoch()
    {
        await Scene.GroupAsync("club");

        await WidenAsync(Scene.Seen("club") with { Readers = _more }, "w1");
        await WidenAsync(Scene.Seen("club") with { Readers = _more }, "w2");

        (await Scene.GroupAsync("club")).Group!.Epoch.Should().Be(2);
    }

    [Fact]
    public async Task What_one_agent_sees_of_the_readers_holds_for_the_others()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Scene second = Scene.With(new Agent(new AgentId(Store.Ids.NewId()), "Second"));
        SeenGroup few = Scene.Seen("club") with { Readers = _few };
        SeenGroup more = few with { Readers = _more };
        await Scene.GroupAsync(more);
        await second.GroupAsync(more);
        await Scene.GroupAsync(few);
        await SpeakAsync(second, ana, few);

        await Scene.GroupAsync(more);

        (await ReadAsync(second, ana, more)).Should().BeEmpty("it was said to few");
    }

    [Fact]
    public async Task A_place_that_is_left_is_left_with_all_its_groups_and_joining_it_again_begins_new_epochs()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        SeenGroup club = Scene.Seen("club") with { Place = _server };
        SeenGroup staff = Scene.Seen("staff") with { Place = _server };
        SeenGroup elsewhere = Scene.Seen("elsewhere");
        await SpeakAsync(Scene, ana, club);
        await SpeakAsync(Scene, ana, staff);
        await SpeakAsync(Scene, ana, elsewhere);

        await ChangePlaceAsync(isMember: false);

        (await ReadAsync(Scene, ana, club)).Should().BeEmpty();
        (await ReadAsync(Scene, ana, staff)).Should().BeEmpty();
        (await ReadAsync(Scene, ana, elsewhere)).Should().Equal("zorro");
        (await PlacesAsync()).Should().ContainSingle().Which.IsMember.Should().BeFalse();

        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        DateTimeOffset joined = Store.Clock.GetUtcNow();
        await ChangePlaceAsync(isMember: true);
        await ChangePlaceAsync(isMember: true, joined);

        (await Scene.GroupAsync(club)).Group!.Should().BeEquivalentTo(new { IsActive = true, Epoch = 2 });
        (await ReadAsync(Scene, ana, staff)).Should().BeEmpty("that audience is gone");
        (await PlacesAsync()).Should().Equal(new PlaceMembership(_server, joined, true));
    }

    [Fact]
    public async Task A_place_that_was_joined_later_than_its_groups_are_known_was_left_meanwhile()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        SeenGroup club = Scene.Seen("club") with { Place = _server };
        await SpeakAsync(Scene, ana, club);
        DateTimeOffset known = Store.Clock.GetUtcNow();

        await ChangePlaceAsync(isMember: true, known);
        (await ReadAsync(Scene, ana, club)).Should().Equal("zorro");
        await ChangePlaceAsync(isMember: true, known.AddSeconds(1));

        (await ReadAsync(Scene, ana, club)).Should().BeEmpty();
        (await Scene.GroupAsync(club)).Group!.Epoch.Should().Be(2);
    }

    [Fact]
    public async Task Places_are_known_by_the_account_that_came_to_them()
    {
        await Store.Profiles.NoteAgentAsync(
            (await Scene.GroupAsync(Scene.Seen("club") with { Place = _server })).Group!, new BotAccountId("other"), None);

        (await PlacesAsync()).Should().BeEmpty();
        (await Store.Profiles.ReadPlacesAsync(Platform.Telegram, new BotAccountId("other"), None)).Should().ContainSingle();
        (await Store.Profiles.ReadPlacesAsync(Platform.Discord, new BotAccountId("other"), None)).Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_leaves_a_place_leaves_its_groups_and_is_told_no_more_of_what_others_say_there()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync(Scene.Seen("club") with { Place = _server });
        await Scene.JoinAsync(club, true, ana, ben);
        NewMessage said = await Scene.SayAsync(ben, club, "Ana plays the cello", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("Ana plays the cello") with { IsAboutSpeaker = false, Persons = ["Ana"] });
        (await AboutAsync(ana)).Should().Be(1);
        DateTimeOffset at = Store.Clock.GetUtcNow();

        await Store.Profiles.NotePlaceLeftAsync(new GroupKey(Platform.Discord, _server.Chat), ana.Id, at, None);
        await Store.Profiles.NotePlaceLeftAsync(_server, ben.Id, at, None);
        (await AboutAsync(ana)).Should().Be(1);
        await Store.Profiles.NotePlaceLeftAsync(_server, ana.Id, at.AddDays(-1), None);
        (await AboutAsync(ana)).Should().Be(1, "that is older than what is known");
        await Store.Profiles.NotePlaceLeftAsync(_server, ana.Id, at, None);

        (await AboutAsync(ana)).Should().Be(0);
    }

    [Fact]
    public async Task A_group_that_is_first_seen_takes_over_its_parents_settings_and_nothing_that_was_said()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, club, "zorro");
        SubjectAuthority admin = Scene.Subject(ana);
        await Scene.ApplyAsync(
            club,
            new TurnEffect.SetGroup(admin, club.Group!.Id, Scene.Agent.Id, new GroupSettings
            {
                RespondOnlyWhenMentioned = false,
                LearnFromAllMessages = false,
                MemoriesPerHour = 7,
                Language = "es",
            }),
            new TurnEffect.SetGroupRetention(admin, club.Group.Id, Scene.Agent.Id, 7));
        SeenGroup seen = Scene.Seen("thread") with { Parent = club.Key.Group };

        Chat thread = await Scene.GroupAsync(seen);
        await Scene.ApplyAsync(club, new TurnEffect.SetGroup(
            admin, club.Group.Id, Scene.Agent.Id, new GroupSettings { MemoriesPerHour = 9, Language = "" }));

        (await Scene.GroupAsync(seen)).Group!.Should().BeEquivalentTo(new
        {
            RespondOnlyWhenMentioned = false,
            LearnFromAllMessages = false,
            MemoriesPerHour = 7,
            Language = "es",
            MemoryRetentionDays = 7,
            Epoch = 1,
        });
        thread.Group!.Id.Should().NotBe(club.Group.Id);
        (await Scene.FindTextsAsync(Scene.Audience(ana, thread), "zorro")).Should().BeEmpty();
        (await Scene.GroupAsync("club")).Group!.Should().BeEquivalentTo(new { MemoriesPerHour = 9, Language = (string?)null });
        (await Scene.GroupAsync(Scene.Seen("other") with { Parent = new GroupKey(Platform.Telegram, new ChatId("unknown")) }))
            .Group!.Should().BeEquivalentTo(new { MemoriesPerHour = 60, MemoryRetentionDays = 90 });
    }

    private async Task SpeakAsync(Scene scene, UserProfile person, SeenGroup seen)
    {
        Chat chat = await scene.GroupAsync(seen);
        await Store.Profiles.NoteAgentAsync(chat.Group!, Scene.Bot, None);
        await scene.SayAsync(person, chat, "zorro");
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(Scene scene, UserProfile person, SeenGroup seen) =>
        await scene.FindTextsAsync(scene.Audience(person, await scene.GroupAsync(seen)), "zorro");

    private async Task WidenAsync(SeenGroup seen, string delivery) => await Scene.ApplyAsync(
        new Chat(new ConversationKey(seen.Key.Platform, Scene.Bot, seen.Key.Chat, null), ChatKind.Group, null),
        new TurnEffect.WidenReaders(seen, delivery));

    private async Task ChangePlaceAsync(bool isMember, DateTimeOffset? at = null) => await Store.Profiles.ChangePlaceMembershipAsync(
        _server, Scene.Bot, isMember, at ?? Store.Clock.GetUtcNow(), None);

    private async Task<IReadOnlyList<PlaceMembership>> PlacesAsync() =>
        await Store.Profiles.ReadPlacesAsync(Platform.Telegram, Scene.Bot, None);

    private async Task<int> AboutAsync(UserProfile person) =>
        (await Store.Subject.ListAboutAsync(Scene.Subject(person), new SubjectFilter(0, 10), None)).Entries.Count;
}
