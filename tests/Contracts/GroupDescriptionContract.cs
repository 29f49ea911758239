using Confidant.Identity;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What every engine must do with what groups show of themselves.</summary>
public abstract class GroupDescriptionContract : StoreContract
{
    private static readonly GroupDescription _bakers = new("The bakers", "Bread and butter", 7, IsPublic: false);

    [Fact]
    public async Task A_group_is_asked_about_when_it_is_first_seen_once_a_day_and_when_the_bot_comes_back()
    {
        Chat club = await JoinAsync("club");
        (await DueAsync()).Should().Equal(club.Key);
        await Store.Profiles.NoteDescriptionAsync(club.Key.Group, _bakers, None);
        (await DueAsync()).Should().BeEmpty();

        Store.Clock.Advance(TimeSpan.FromDays(1));
        (await DueAsync()).Should().Equal(club.Key);
        await Store.Profiles.NoteDescriptionAsync(club.Key.Group, null, None);
        (await DueAsync()).Should().BeEmpty("it was asked, and not told");

        await Scene.BotJoinsAsync(club, isMember: false);
        Store.Clock.Advance(TimeSpan.FromDays(1));
        (await DueAsync()).Should().BeEmpty("the bot is not there");
        await Scene.BotJoinsAsync(club, isMember: true);
        (await DueAsync()).Should().Equal(club.Key);
    }

    [Fact]
    public async Task What_it_shows_is_known_from_then_on_also_when_it_is_not_told_again()
    {
        Chat club = await JoinAsync("club");
        await Store.Profiles.NoteDescriptionAsync(club.Key.Group, _bakers, None);
        await Store.Profiles.NoteDescriptionAsync(club.Key.Group, null, None);

        (await Store.Profiles.FindGroupAsync(club.Key.Group, Scene.Agent.Id, None)).Should().BeEquivalentTo(
            new { Name = "The bakers", Description = "Bread and butter", MemberCount = 7, IsPublic = false, Epoch = 1 });
    }

    [Fact]
    public async Task One_that_turns_out_to_be_public_begins_a_new_epoch()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await JoinAsync("club");
        await Scene.SayAsync(ana, club, "zorro");

        await Store.Profiles.NoteDescriptionAsync(club.Key.Group, _bakers with { IsPublic = true }, None);
        await Store.Profiles.NoteDescriptionAsync(club.Key.Group, _bakers with { IsPublic = true }, None);

        Chat open = await Scene.GroupAsync("club", isPublic: true);
        open.Group!.Epoch.Should().Be(2);
        (await Scene.FindTextsAsync(Scene.Audience(ana, open), "zorro")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_that_is_not_known_is_nothing_to_note()
    {
        var unknown = new GroupKey(Platform.Telegram, new ChatId("unknown"));
        await Store.Profiles.NoteDescriptionAsync(unknown, _bakers, None);

        (await Store.Profiles.FindGroupAsync(unknown, Scene.Agent.Id, None)).Should().BeNull();
    }

    [Fact]
    public async Task A_wider_group_is_asked_about_through_an_account_in_one_of_its_groups()
    {
        var server = new GroupKey(Platform.Telegram, new ChatId("server"));
        SeenGroup seen = Scene.Seen("general") with { Commons = server };
        Chat general = await Scene.GroupAsync(seen);
        await Store.Profiles.NoteAgentAsync(general.Group!, Scene.Bot, None);
        UserProfile ana = await Scene.PersonAsync("Ana");
        await Scene.ApplyAsync(
            general, new TurnEffect.SetGroupReach(Scene.Subject(ana), seen.Key, Scene.Agent.Id, GroupReach.Commons));

        (await DueAsync()).Select(static due => due.Group).Should().BeEquivalentTo([seen.Key, server]);
        await Store.Profiles.NoteDescriptionAsync(server, _bakers, None);

        (await Scene.GroupAsync(seen)).Group!.Should().BeEquivalentTo(new { Name = "general", MemberCount = 7 });
    }

    private async Task<Chat> JoinAsync(string name)
    {
        Chat chat = await Scene.GroupAsync(name);
        await Store.Profiles.NoteAgentAsync(chat.Group!, Scene.Bot, None);
        return chat;
    }

    private async Task<IReadOnlyList<ConversationKey>> DueAsync() => await Store.Profiles.FindUndescribedAsync(10, None);
}
