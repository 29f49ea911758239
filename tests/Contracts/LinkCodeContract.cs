using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What codes and the limits of attempts must do on every engine.</summary>
public abstract class LinkCodeContract : StoreContract
{
    private static readonly AttemptLimit _limit = new("enter account telegram:ben", 2, TimeSpan.FromHours(1));

    [Fact]
    public async Task A_code_is_known_to_everybody_but_the_person_it_was_shown_to_and_for_ten_minutes()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        LinkCode code = await IssueAsync(ana);

        await Store.ReopenAsync();
        (await FindAsync(ben, code)).Should().Be(ana.Account);
        (await FindAsync(ana, code)).Should().BeNull();
        (await FindAsync(ben, LinkCode.Create())).Should().BeNull();
        Store.Clock.Advance(LinkCode.Lifetime);
        (await FindAsync(ben, code)).Should().BeNull();
        (await TryAsync(ben, new TurnEffect.UseLinkCode(Scene.Subject(ben), ben.Account, code))).Should().BeFalse();
    }

    [Fact]
    public async Task A_new_code_ends_the_old_one()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        LinkCode old = await IssueAsync(ana);
        LinkCode present = await IssueAsync(ana);

        (await FindAsync(ben, old)).Should().BeNull();
        (await FindAsync(ben, present)).Should().Be(ana.Account);
    }

    [Fact]
    public async Task A_code_is_used_once_and_never_by_its_own_person()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        UserProfile mallory = await Scene.PersonAsync("Mallory");
        LinkCode code = await IssueAsync(ana);

        (await TryAsync(ana, new TurnEffect.UseLinkCode(Scene.Subject(ana), ana.Account, code))).Should().BeFalse();
        (await TryAsync(ben, new TurnEffect.UseLinkCode(Scene.Subject(ben), ben.Account, code))).Should().BeTrue();
        (await TryAsync(mallory, new TurnEffect.UseLinkCode(Scene.Subject(mallory), mallory.Account, code))).Should().BeFalse();
        (await FindAsync(mallory, code)).Should().BeNull();
    }

    [Fact]
    public async Task A_code_that_others_have_seen_is_ended_whosever_it_is()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        LinkCode code = await IssueAsync(ana);

        await Scene.ApplyAsync(Scene.Private(ben), new TurnEffect.EndLinkCode(Scene.Subject(ben), code));

        (await FindAsync(ben, code)).Should().BeNull();
    }

    [Fact]
    public async Task A_code_of_the_playground_is_worth_nothing_elsewhere_nor_the_other_way_round()
    {
        (UserProfile ana, _) = await TwoAsync();
        UserProfile player = await Store.Profiles.ResolveProfileAsync(
            new SeenAccount(new PlatformUserId(Platform.Playground, "p"), "P", null, null), Scene.Agent.Id, None);
        LinkCode real = await IssueAsync(ana);
        LinkCode played = await IssueAsync(player);

        (await FindAsync(player, real)).Should().BeNull();
        (await FindAsync(ana, played)).Should().BeNull();
    }

    [Fact]
    public async Task Forgetting_everything_ends_ones_code()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        LinkCode code = await IssueAsync(ana);

        await Scene.ApplyAsync(
            Scene.Private(ana), new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default));

        (await FindAsync(ben, code)).Should().BeNull();
    }

    [Fact]
    public async Task Attempts_are_counted_until_their_time_is_over_also_across_a_restart()
    {
        (_, UserProfile ben) = await TwoAsync();
        var attempt = new TurnEffect.CountAttempt(Scene.Subject(ben), [_limit]);
        DateTimeOffset first = Store.Clock.GetUtcNow();
        (await TryAsync(ben, attempt)).Should().BeTrue();
        Store.Clock.Advance(TimeSpan.FromMinutes(20));
        (await Store.Attempts.FindNextAsync([_limit], None)).Should().BeNull();
        (await TryAsync(ben, attempt)).Should().BeTrue();

        await Store.ReopenAsync();
        (await TryAsync(ben, attempt)).Should().BeFalse("the limit is reached");
        (await Store.Attempts.FindNextAsync([_limit], None)).Should().Be(first + _limit.Within);
        (await Store.Attempts.FindNextAsync([_limit with { Key = "enter account telegram:ana" }], None)).Should().BeNull();

        Store.Clock.Advance(TimeSpan.FromMinutes(40));
        (await TryAsync(ben, attempt)).Should().BeTrue();
        (await Store.Attempts.FindNextAsync([_limit], None)).Should().Be(first + TimeSpan.FromMinutes(20) + _limit.Within);
    }

    [Fact]
    public async Task Of_several_limits_the_one_that_waits_longest_counts()
    {
        (_, UserProfile ben) = await TwoAsync();
        AttemptLimit wallet = new("wallet 0x1", 1, TimeSpan.FromHours(2));
        await Scene.ApplyAsync(Scene.Private(ben), new TurnEffect.CountAttempt(Scene.Subject(ben), [_limit, wallet]));

        (await Store.Attempts.FindNextAsync([_limit], None)).Should().BeNull();
        (await Store.Attempts.FindNextAsync([_limit, wallet], None)).Should().Be(Store.Clock.GetUtcNow() + wallet.Within);
        await Store.Maintenance.PurgeAsync(None);
        (await Store.Attempts.FindNextAsync([wallet], None)).Should().NotBeNull("what still counts is kept");
    }

    private async Task<(UserProfile Ana, UserProfile Ben)> TwoAsync() =>
        (await Scene.PersonAsync("Ana"), await Scene.PersonAsync("Ben"));

    private async Task<LinkCode> IssueAsync(UserProfile person)
    {
        var code = LinkCode.Create();
        await Scene.ApplyAsync(Scene.Private(person), new TurnEffect.IssueLinkCode(Scene.Subject(person), person.Account, code));
        return code;
    }

    private async Task<PlatformUserId?> FindAsync(UserProfile person, LinkCode code) =>
        await Store.LinkCodes.FindAsync(Scene.Subject(person), person.Account, code, None);

    private async Task<bool> TryAsync(UserProfile person, TurnEffect effect) =>
        await Scene.CommitAsync(Scene.Private(person), commit => commit with { Effects = [effect] }) is CommitOutcome.Committed;
}
