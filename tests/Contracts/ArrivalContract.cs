using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What knowing new groups from moved ones must do on every engine.</summary>
public abstract class ArrivalContract : StoreContract
{
    [Fact]
    public async Task A_group_that_was_never_seen_and_one_that_is_come_back_to_are_news()
    {
        (await ReadAsync("club")).Should().Be(GroupArrival.New);

        Chat club = await JoinAsync("club");
        await Scene.BotJoinsAsync(club, isMember: false);

        (await ReadAsync("club")).Should().Be(GroupArrival.New);
    }

    [Fact]
    public async Task A_group_with_another_key_is_no_news_to_an_account_that_was_in_it()
    {
        Chat club = await JoinAsync("club");
        await Store.Profiles.MigrateGroupAsync(club.Key.Group, Scene.Seen("moved").Key, None);

        (await ReadAsync("moved")).Should().Be(GroupArrival.Moved);
        (await Store.Profiles.ReadArrivalAsync(Scene.Seen("moved"), new BotAccountId("other"), Now, None)).Should().Be(GroupArrival.New);
    }

    [Fact]
    public async Task It_is_unclear_whether_a_group_is_new_while_one_of_its_name_may_have_moved()
    {
        await JoinAsync("club");
        SeenGroup grown = Scene.Seen("-100") with { Name = "club" };

        (await Store.Profiles.ReadArrivalAsync(grown, Scene.Bot, Now, None)).Should().Be(GroupArrival.Unclear);
        await Store.Profiles.MigrateGroupAsync(Scene.Seen("club").Key, grown.Key, None);

        (await Store.Profiles.ReadArrivalAsync(grown, Scene.Bot, Now, None)).Should().Be(GroupArrival.Moved);
    }

    [Fact]
    public async Task The_news_that_was_noted_is_still_news_when_it_is_read_again()
    {
        Chat club = await JoinAsync("club");
        await Store.Profiles.MigrateGroupAsync(club.Key.Group, Scene.Seen("moved").Key, None);
        await Scene.BotJoinsAsync(await Scene.GroupAsync("moved"), isMember: false);
        DateTimeOffset back = Now;

        await ChangeAsync("moved", back);

        (await ReadAsync("moved", back)).Should().Be(GroupArrival.New);
    }

    [Fact]
    public async Task An_account_that_was_away_though_nobody_told_begins_a_new_epoch_once()
    {
        Chat club = await JoinAsync("club");
        Store.Clock.Advance(TimeSpan.FromDays(3));
        DateTimeOffset back = Now;
        Store.Clock.Advance(TimeSpan.FromSeconds(2));

        await ChangeAsync("club", back);
        await ChangeAsync("club", back);

        (await Scene.GroupAsync("club")).Group!.Epoch.Should().Be(club.Group!.Epoch + 1);
    }

    [Fact]
    public async Task An_account_that_moves_with_its_group_was_not_away()
    {
        Chat club = await JoinAsync("club");
        await Store.Profiles.MigrateGroupAsync(club.Key.Group, Scene.Seen("moved").Key, None);
        Store.Clock.Advance(TimeSpan.FromSeconds(2));

        await ChangeAsync("moved", Now);

        (await Scene.GroupAsync("moved")).Group!.Epoch.Should().Be(club.Group!.Epoch);
    }

    private DateTimeOffset Now => Store.Clock.GetUtcNow();

    private async Task<Chat> JoinAsync(string name)
    {
        await ChangeAsync(name, Now);
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        return await Scene.GroupAsync(name);
    }

    private async Task ChangeAsync(string name, DateTimeOffset since) => await Store.Profiles.ChangeGroupMembershipAsync(
        Scene.Seen(name), Scene.Agent.Id, Scene.Bot, isMember: true, since, None);

    private async Task<GroupArrival> ReadAsync(string name, DateTimeOffset? at = null) =>
        await Store.Profiles.ReadArrivalAsync(Scene.Seen(name), Scene.Bot, at ?? Now, None);
}
