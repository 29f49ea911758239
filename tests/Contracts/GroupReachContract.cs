using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What every engine must do where a group is one audience with a wider one.</summary>
public abstract class GroupReachContract : StoreContract
{
    private static readonly GroupKey _server = new(Platform.Telegram, new ChatId("server"));
    private static readonly SeenGroup _general = Scene.Seen("general") with { Commons = _server, Place = _server };
    private static readonly SeenGroup _music = Scene.Seen("music") with { Commons = _server, Place = _server };
    private static readonly SeenGroup _staff = Scene.Seen("staff") with { Place = _server };

    private UserProfile _ana = null!;
    private UserProfile _ben = null!;

    [Fact]
    public async Task Groups_that_everybody_can_read_are_apart_until_an_admin_chooses_otherwise()
    {
        await MeetAsync();
        await SayAsync(_general, "zorro one");

        (await HearAsync(_general)).Should().Equal("zorro one");
        (await HearAsync(_music)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_said_from_then_on_in_one_is_heard_in_the_others()
    {
        await MeetAsync();
        await JoinAsync(_general);
        await JoinAsync(_music);
        await SayAsync(_general, "zorro one");

        (await HearAsync(_music)).Should().Equal("zorro one");
        (await Scene.GroupAsync(_music)).Group!.Should().BeEquivalentTo(
            new { Key = _music.Key, Name = "music", Reach = GroupReach.Commons, Commons = (GroupKey?)_server });
    }

    [Fact]
    public async Task What_was_said_before_stays_where_it_was_and_is_not_heard_by_the_wider_audience()
    {
        await MeetAsync();
        await SayAsync(_general, "zorro before");
        NewMessage shared = await SayAsync(_general, "zorro shared", PrivacyScope.CrossContext);

        await JoinAsync(_general);
        await JoinAsync(_music);
        await SayAsync(_general, "zorro after");

        (await HearAsync(_general, _ben)).Should().Equal("zorro after");
        (await HearAsync(_music, _ben)).Should().Equal("zorro after");
        (await HearAsync(_music)).Should().BeEquivalentTo("zorro after", shared.Text);
        Chat general = await Scene.GroupAsync(_general);
        (await Scene.WindowAsync(Scene.Audience(_ben, general), general)).Should().Equal("zorro after");
    }

    [Fact]
    public async Task A_group_that_is_not_joined_hears_nothing_of_the_others_and_they_nothing_of_it()
    {
        await MeetAsync();
        await JoinAsync(_general);
        await SayAsync(_general, "zorro one");
        await SayAsync(_music, "zorro two");

        (await HearAsync(_music)).Should().Equal("zorro two");
        (await HearAsync(_general)).Should().Equal("zorro one");
    }

    [Fact]
    public async Task A_group_that_not_everybody_can_read_stays_apart_whatever_was_chosen()
    {
        await MeetAsync();
        await JoinAsync(_general);
        await JoinAsync(_staff);
        await SayAsync(_staff, "zorro of the staff");
        await SayAsync(_general, "zorro of all");

        (await HearAsync(_general)).Should().Equal("zorro of all");
        (await HearAsync(_staff)).Should().Equal("zorro of the staff");
    }

    [Fact]
    public async Task A_group_that_is_closed_again_falls_back_to_its_own_words_and_its_new_ones_are_heard_nowhere_else()
    {
        await MeetAsync();
        await SayAsync(_general, "zorro before");
        await JoinAsync(_general);
        await JoinAsync(_music);
        await SayAsync(_general, "zorro together");
        SeenGroup closed = _general with { Commons = null };

        await SayAsync(closed, "zorro closed");

        (await HearAsync(closed)).Should().BeEquivalentTo("zorro before", "zorro closed");
        (await HearAsync(_music)).Should().Equal("zorro together");
        (await HearAsync(_general)).Should().Equal("zorro together");
        (await HearAsync(_music)).Should().Equal("zorro together");
    }

    [Fact]
    public async Task A_group_that_leaves_the_wider_audience_by_choice_hears_its_own_words_only()
    {
        await MeetAsync();
        await SayAsync(_general, "zorro before");
        await JoinAsync(_general);
        await JoinAsync(_music);
        await SayAsync(_music, "zorro together");

        await ChooseAsync(_general, GroupReach.Own);
        await SayAsync(_general, "zorro apart");

        (await HearAsync(_general)).Should().BeEquivalentTo("zorro before", "zorro apart");
        (await HearAsync(_music)).Should().Equal("zorro together");
    }

    [Fact]
    public async Task More_readers_of_a_group_that_is_one_with_others_end_the_epoch_of_its_own_words()
    {
        await MeetAsync();
        await SayAsync(_general, "zorro before");
        await JoinAsync(_general);
        await SayAsync(_general, "zorro together");
        await Scene.ApplyAsync(await Scene.GroupAsync(_general), new TurnEffect.WidenReaders(_general, "w1"));

        (await HearAsync(_general)).Should().Equal("zorro together");
        await ChooseAsync(_general, GroupReach.Own);
        (await HearAsync(_general)).Should().BeEmpty("those who can read it now could not before");
    }

    [Fact]
    public async Task A_wider_group_that_anybody_can_read_begins_a_new_epoch()
    {
        await MeetAsync();
        await JoinAsync(_general);
        await SayAsync(_general, "zorro");

        (await HearAsync(_general with { IsPublic = true })).Should().BeEmpty();
    }

    [Fact]
    public async Task The_wider_group_begins_with_the_settings_of_the_first_that_joined_and_has_its_own_from_then_on()
    {
        await MeetAsync();
        await SetAsync(_general, new GroupSettings { MemoriesPerHour = 7, Language = "es" });
        await JoinAsync(_general);
        await JoinAsync(_music);

        (await Scene.GroupAsync(_music)).Group!.Should().BeEquivalentTo(new { MemoriesPerHour = 7, Language = "es" });
        await SetAsync(_music, new GroupSettings { MemoriesPerHour = 8 });
        (await Scene.GroupAsync(_general)).Group!.MemoriesPerHour.Should().Be(8);
        await ChooseAsync(_general, GroupReach.Own);
        (await Scene.GroupAsync(_general)).Group!.MemoriesPerHour.Should().Be(7);
    }

    [Fact]
    public async Task How_long_the_wider_group_keeps_words_holds_for_what_was_said_in_each_of_its_groups()
    {
        await MeetAsync();
        await JoinAsync(_general);
        await JoinAsync(_music);
        await SayAsync(_general, "zorro one");
        await SayAsync(_music, "zorro two");
        Chat music = await Scene.GroupAsync(_music);

        await Scene.ApplyAsync(music, new TurnEffect.SetGroupRetention(Scene.Subject(_ana), music.Group!.Id, Scene.Agent.Id, 1));
        Store.Clock.Advance(TimeSpan.FromDays(1));

        (await HearAsync(_music)).Should().BeEmpty();
        (await HearAsync(_general)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_wider_group_is_left_with_the_last_of_its_groups_and_what_was_said_in_it_is_purged()
    {
        await MeetAsync();
        await JoinAsync(_general);
        await JoinAsync(_music);
        NewMessage said = await SayAsync(_general, "zorro");
        await Scene.AnswerAsync(_ana, await Scene.GroupAsync(_general), "zorro, then", said.Id, said.Id);
        Audience stale = Scene.Audience(_ana, await Scene.GroupAsync(_music));

        await BotJoinsAsync(_general, isMember: false);
        (await Scene.FindTextsAsync(stale, "zorro")).Should().Equal("zorro");
        await BotJoinsAsync(_music, isMember: false);

        (await Scene.FindTextsAsync(stale, "zorro")).Should().BeEmpty();
        Store.Clock.Advance(TimeSpan.FromDays(30));
        await Store.Maintenance.PurgeAsync(None);
        (await Store.Subject.ExportAsync(Scene.Subject(_ana), None)).Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Coming_back_to_one_of_its_groups_begins_a_new_epoch_of_the_wider_group()
    {
        await MeetAsync();
        await JoinAsync(_general);
        await SayAsync(_general, "zorro");
        await BotJoinsAsync(_general, isMember: false);
        await BotJoinsAsync(_general, isMember: true);

        (await HearAsync(_general)).Should().BeEmpty();
        await SayAsync(_general, "zorro again");
        (await HearAsync(_general)).Should().Equal("zorro again");
    }

    [Fact]
    public async Task Coming_back_to_a_place_that_was_left_unnoticed_begins_a_new_epoch_of_the_wider_group()
    {
        await MeetAsync();
        await JoinAsync(_general);
        await JoinAsync(_music);
        await SayAsync(_general, "zorro");

        await Store.Profiles.ChangePlaceMembershipAsync(
            _server, Scene.Bot, isMember: true, Store.Clock.GetUtcNow().AddSeconds(1), None);

        (await HearAsync(_music)).Should().BeEmpty();
        await SayAsync(_music, "zorro again");
        (await HearAsync(_general)).Should().Equal("zorro again");
    }

    [Fact]
    public async Task What_is_forgotten_in_one_group_is_gone_from_the_others()
    {
        await MeetAsync();
        await JoinAsync(_general);
        await JoinAsync(_music);
        await SayAsync(_general, "zorro");

        await Scene.ApplyAsync(
            Scene.Private(_ana), new TurnEffect.Forget(Scene.Subject(_ana), new ForgetSelection.All(), default));

        (await HearAsync(_music)).Should().BeEmpty();
    }

    private async Task MeetAsync()
    {
        _ana = await Scene.PersonAsync("Ana");
        _ben = await Scene.PersonAsync("Ben");
        foreach (SeenGroup seen in (SeenGroup[])[_general, _music, _staff])
        {
            await Store.Profiles.NoteAgentAsync((await Scene.GroupAsync(seen)).Group!, Scene.Bot, None);
        }
    }

    private Task JoinAsync(SeenGroup seen) => ChooseAsync(seen, GroupReach.Commons);

    private async Task ChooseAsync(SeenGroup seen, GroupReach reach) => await Scene.ApplyAsync(
        await Scene.GroupAsync(seen), new TurnEffect.SetGroupReach(Scene.Subject(_ana), seen.Key, Scene.Agent.Id, reach));

    private async Task SetAsync(SeenGroup seen, GroupSettings settings)
    {
        Chat chat = await Scene.GroupAsync(seen);
        await Scene.ApplyAsync(chat, new TurnEffect.SetGroup(Scene.Subject(_ana), chat.Group!.Id, Scene.Agent.Id, settings));
    }

    private async Task BotJoinsAsync(SeenGroup seen, bool isMember) =>
        await Store.Profiles.ChangeGroupMembershipAsync(seen, Scene.Agent.Id, Scene.Bot, isMember, since: null, None);

    private async Task<NewMessage> SayAsync(SeenGroup seen, string text, PrivacyScope? scope = null) =>
        await Scene.SayAsync(_ana, await Scene.GroupAsync(seen), text, scope);

    private async Task<IReadOnlyList<string>> HearAsync(SeenGroup seen, UserProfile? listener = null) =>
        await Scene.FindTextsAsync(Scene.Audience(listener ?? _ana, await Scene.GroupAsync(seen)), "zorro");
}
