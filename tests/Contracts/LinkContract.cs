using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What links between profiles must do on every engine. Ana is known here as Ana and as Anita.</summary>
public abstract partial class LinkContract : StoreContract
{
    [Fact]
    public async Task A_proposal_opens_nothing_until_both_sides_have_confirmed()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        await Scene.SayAsync(ana, Scene.Private(ana), "lisbon", PrivacyScope.CrossContext);
        LinkId link = await ProposeAsync(anita, ana);
        (await ReadsAsync("Anita", "lisbon")).Should().BeFalse();

        await ApplyAsync(anita, subject => new TurnEffect.ConfirmLink(subject, link));
        await ApplyAsync(anita, subject => new TurnEffect.ConfirmLink(subject, link));
        (await ReadsAsync("Anita", "lisbon")).Should().BeFalse("one side's word, said twice, is one side's word");

        await ApplyAsync(ana, subject => new TurnEffect.ConfirmLink(subject, link));
        (await ReadsAsync("Anita", "lisbon")).Should().BeTrue();
        await Store.ReopenAsync();
        (await ReadsAsync("Anita", "lisbon")).Should().BeTrue();
    }

    [Fact]
    public async Task What_one_shares_the_other_is_told_wherever_they_speak()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("Club");
        await Scene.SayAsync(ana, Scene.Private(ana), "lisbon", PrivacyScope.CrossContext);
        await LinkAsync(ana, anita);
        anita = await Scene.PersonAsync("Anita");

        (await Scene.FindTextsAsync(Scene.Audience(anita, Scene.Private(anita)), "lisbon")).Should().Equal("lisbon");
        (await Scene.FindTextsAsync(Scene.Audience(anita, club), "lisbon")).Should().Equal("lisbon");
        (await Scene.FindTextsAsync(Scene.Public(anita), "lisbon")).Should().Equal("lisbon");
        (await Scene.FindTextsAsync(Scene.Audience(ben, club), "lisbon")).Should().BeEmpty();
        (await Scene.FindTextsAsync(Scene.Audience(ben, Scene.Private(ben)), "lisbon")).Should().BeEmpty();
    }

    [Fact]
    public async Task Private_chats_are_opened_by_their_owner_alone_to_the_others_private_chats_alone_and_closed_again()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        Chat club = await Scene.GroupAsync("Club");
        await Scene.SayAsync(ana, Scene.Private(ana), "secret");
        await Scene.SayAsync(anita, Scene.Private(anita), "whisper");
        LinkId link = await LinkAsync(ana, anita);
        (await ReadsAsync("Anita", "secret")).Should().BeFalse();

        await ApplyAsync(ana, subject => new TurnEffect.OpenLink(subject, link, Enabled: true));
        (await ReadsAsync("Anita", "secret")).Should().BeTrue();
        (await ReadsAsync("Ana", "whisper")).Should().BeFalse("Anita has opened nothing");
        anita = await Scene.PersonAsync("Anita");
        (await Scene.FindTextsAsync(Scene.Audience(anita, club), "secret")).Should().BeEmpty();
        (await Scene.FindTextsAsync(Scene.Public(anita), "secret")).Should().BeEmpty();

        await ApplyAsync(ana, subject => new TurnEffect.OpenLink(subject, link, Enabled: false));
        (await ReadsAsync("Anita", "secret")).Should().BeFalse();
    }

    [Fact]
    public async Task What_was_said_in_a_group_stays_there()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        Chat club = await Scene.GroupAsync("Club");
        await Scene.SayAsync(ana, club, "plan");
        LinkId link = await LinkAsync(ana, anita);
        await ApplyAsync(ana, subject => new TurnEffect.OpenLink(subject, link, Enabled: true));

        (await ReadsAsync("Anita", "plan")).Should().BeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_ends_a_link_both_are_what_they_were_before(bool isEndedByProposer)
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        await Scene.SayAsync(ana, Scene.Private(ana), "lisbon", PrivacyScope.CrossContext);
        NewMessage secret = await Scene.SayAsync(ana, Scene.Private(ana), "secret");
        LinkId link = await LinkAsync(ana, anita);
        await ApplyAsync(ana, subject => new TurnEffect.OpenLink(subject, link, Enabled: true));
        UserProfile linked = await Scene.PersonAsync("Anita");
        NewMessage asked = await Scene.SayAsync(linked, Scene.Private(linked), "what?");
        (_, PendingChunk chunk) = await Scene.AnswerAsync(linked, Scene.Private(linked), "It is a secret.", asked.Id, secret.Id);

        await ApplyAsync(isEndedByProposer ? ana : anita, subject => new TurnEffect.EndLink(subject, link));

        (await Scene.PersonAsync("Ana")).Should().Be(ana);
        (await Scene.PersonAsync("Anita")).Should().Be(anita);
        (await ReadsAsync("Anita", "lisbon")).Should().BeFalse();
        (await Scene.WindowAsync(Scene.Audience(anita, Scene.Private(anita)), Scene.Private(anita))).Should().Equal("what?");
        (await Store.Outbox.ListPendingAsync(null, 100, None)).Should().NotContain(chunk, "it was not sent yet");
        (await Store.Links.ListAsync(Scene.Subject(ana), None)).Should().BeEmpty();
        (await ReadsAsync("Ana", "lisbon")).Should().BeTrue();
    }

    [Fact]
    public async Task An_answer_that_was_begun_before_a_link_ended_is_not_committed()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        NewMessage shared = await Scene.SayAsync(ana, Scene.Private(ana), "lisbon", PrivacyScope.CrossContext);
        LinkId link = await LinkAsync(ana, anita);
        Audience begun = Scene.Audience(await Scene.PersonAsync("Anita"), Scene.Private(anita));
        await ApplyAsync(ana, subject => new TurnEffect.EndLink(subject, link));

        CommitOutcome outcome = await Scene.CommitAsync(Scene.Private(anita), commit => commit with
        {
            Audience = begun,
            Reply = new BotReply(new MessageId(Store.Ids.NewId()), "It is lisbon.", null, [shared.Id]),
        });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
        (await Scene.FindTextsAsync(begun, "lisbon")).Should().BeEmpty("the store asks again, whoever was resolved");
    }

    [Fact]
    public async Task A_link_reaches_no_further_than_its_two_sides()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        UserProfile third = await Scene.PersonAsync("Anni");
        await Scene.SayAsync(third, Scene.Private(third), "porto", PrivacyScope.CrossContext);
        await LinkAsync(ana, anita);
        await LinkAsync(anita, third);

        (await ReadsAsync("Anita", "porto")).Should().BeTrue();
        (await ReadsAsync("Ana", "porto")).Should().BeFalse("nobody confirmed that Ana is Anni");
    }

    [Fact]
    public async Task A_proposal_runs_out_after_a_day_and_can_be_made_again()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        LinkId link = await ProposeAsync(ana, anita);
        await ApplyAsync(ana, subject => new TurnEffect.ConfirmLink(subject, link));
        Store.Clock.Advance(ProfileLink.ProposalLifetime);

        (await Store.Links.FindAsync(Scene.Subject(anita), link, None)).Should().BeNull();
        (await TryAsync(anita, subject => new TurnEffect.ConfirmLink(subject, link))).Should().BeFalse();
        (await ProposeAsync(anita, ana)).Should().NotBe(link);
    }

    [Fact]
    public async Task A_link_that_holds_does_not_run_out()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        LinkId link = await LinkAsync(ana, anita);
        Store.Clock.Advance(TimeSpan.FromDays(400));

        ProfileLink found = (await Store.Links.FindAsync(Scene.Subject(anita), link, None))!;

        found.LinkedAt.Should().NotBeNull();
        found.Own.User.Should().Be(anita.Id);
        found.Other.User.Should().Be(ana.Id);
        found.Primary.User.Should().Be(ana.Id, "Ana was known first");
    }

    [Fact]
    public async Task Two_that_confirm_at_once_are_each_told_what_is_true()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        LinkId link = await ProposeAsync(ana, anita);

        (await TryAsync(ana, subject => new TurnEffect.ConfirmLink(subject, link, Completes: true))).Should().BeFalse();
        (await TryAsync(ana, subject => new TurnEffect.ConfirmLink(subject, link, Completes: false))).Should().BeTrue();
        (await TryAsync(anita, subject => new TurnEffect.ConfirmLink(subject, link, Completes: false))).Should().BeFalse();
        (await TryAsync(anita, subject => new TurnEffect.ConfirmLink(subject, link, Completes: true))).Should().BeTrue();
    }

    [Fact]
    public async Task The_other_side_is_found_by_its_account_and_the_link_by_its_two_sides()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        (await Store.Links.FindPartyAsync(anita.Account, None))!.User.Should().Be(anita.Id);
        (await Store.Links.FindPartyAsync(new PlatformUserId(Platform.Telegram, "nobody"), None)).Should().BeNull();
        (await Store.Links.FindBetweenAsync(Scene.Subject(ana), anita.Id, None)).Should().BeNull();
        LinkId link = await ProposeAsync(ana, anita);

        ProfileLink found = (await Store.Links.FindBetweenAsync(Scene.Subject(anita), ana.Id, None))!;

        found.Id.Should().Be(link);
        found.Own.User.Should().Be(anita.Id);
        found.SeenFromOther().Own.User.Should().Be(ana.Id);
        Store.Clock.Advance(ProfileLink.ProposalLifetime);
        (await Store.Links.FindBetweenAsync(Scene.Subject(anita), ana.Id, None)).Should().BeNull();
    }

    [Fact]
    public async Task Two_that_are_proposed_linked_or_the_same_cannot_be_proposed()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        (await TryAsync(ana, subject => Proposal(subject, ana, ana))).Should().BeFalse();
        LinkId link = await ProposeAsync(ana, anita);
        (await TryAsync(anita, subject => Proposal(subject, anita, ana))).Should().BeFalse();
        await ApplyAsync(ana, subject => new TurnEffect.ConfirmLink(subject, link));
        await ApplyAsync(anita, subject => new TurnEffect.ConfirmLink(subject, link));
        (await TryAsync(anita, subject => Proposal(subject, anita, ana))).Should().BeFalse();
    }

    [Fact]
    public async Task Somebody_of_the_playground_is_nobody_real()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile alice = await PlayerAsync("Alice");
        UserProfile bob = await PlayerAsync("Bob");

        (await TryAsync(ana, subject => Proposal(subject, ana, alice))).Should().BeFalse();
        (await TryAsync(alice, subject => Proposal(subject, alice, ana))).Should().BeFalse();
        (await TryAsync(alice, subject => Proposal(subject, alice, bob))).Should().BeTrue();
    }

    [Fact]
    public async Task A_stranger_neither_sees_nor_confirms_nor_opens_nor_ends_a_link()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        UserProfile mallory = await Scene.PersonAsync("Mallory");
        LinkId link = await LinkAsync(ana, anita);

        (await Store.Links.FindAsync(Scene.Subject(mallory), link, None)).Should().BeNull();
        (await TryAsync(mallory, subject => new TurnEffect.ConfirmLink(subject, link))).Should().BeFalse();
        (await TryAsync(mallory, subject => new TurnEffect.OpenLink(subject, link, Enabled: true))).Should().BeFalse();
        await ApplyAsync(mallory, subject => new TurnEffect.EndLink(subject, link));
        (await Store.Links.FindAsync(Scene.Subject(ana), link, None)).Should().NotBeNull();
    }

    [Fact]
    public async Task Of_what_the_two_allow_the_stricter_counts_while_they_are_linked()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        await ApplyAsync(ana, subject => new TurnEffect.SetSharing(subject, Enabled: true), subject => new TurnEffect.SetRetention(subject, 30));
        await ApplyAsync(anita, subject => new TurnEffect.SetRemembering(subject, Enabled: false));
        UserProfile before = await Scene.PersonAsync("Ana");
        before.CrossContextEnabled.Should().BeTrue();
        LinkId link = await LinkAsync(ana, anita);

        UserProfile linked = await Scene.PersonAsync("Ana");
        linked.CrossContextEnabled.Should().BeFalse();
        linked.SharingSince.Should().BeNull();
        linked.Remembering.Should().BeFalse();
        (await Scene.PersonAsync("Anita")).DataRetentionDays.Should().Be(30);

        await ApplyAsync(anita, subject => new TurnEffect.EndLink(subject, link));
        (await Scene.PersonAsync("Ana")).Should().Be(before);
    }

    private static TurnEffect.ProposeLink Proposal(SubjectAuthority subject, UserProfile own, UserProfile other) =>
        new(subject, own.Account, other.Id, other.Account, new LinkId(Guid.CreateVersion7()), LinkMethod.Code);

    private async Task<(UserProfile Ana, UserProfile Anita)> TwoAsync()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        return (ana, await Scene.PersonAsync("Anita"));
    }

    private async Task<UserProfile> PlayerAsync(string name) => await Store.Profiles.ResolveProfileAsync(
        new SeenAccount(new PlatformUserId(Platform.Playground, name), name, null, null), Scene.Agent.Id, None);

    private async Task<LinkId> ProposeAsync(UserProfile own, UserProfile other)
    {
        TurnEffect.ProposeLink proposal = Proposal(Scene.Subject(own), own, other);
        await Scene.ApplyAsync(Scene.Private(own), proposal);
        return proposal.Link;
    }

    private async Task<LinkId> LinkAsync(UserProfile one, UserProfile other)
    {
        LinkId link = await ProposeAsync(one, other);
        await ApplyAsync(other, subject => new TurnEffect.ConfirmLink(subject, link));
        await ApplyAsync(one, subject => new TurnEffect.ConfirmLink(subject, link));
        return link;
    }

    private Task ApplyAsync(UserProfile person, params Func<SubjectAuthority, TurnEffect>[] effects) =>
        Scene.ApplyAsync(Scene.Private(person), [.. effects.Select(effect => effect(Scene.Subject(person)))]);

    private async Task<bool> TryAsync(UserProfile person, Func<SubjectAuthority, TurnEffect> effect) =>
        await Scene.CommitAsync(Scene.Private(person), commit => commit with { Effects = [effect(Scene.Subject(person))] })
            is CommitOutcome.Committed;

    // As the person is known at this moment.
    private async Task<bool> ReadsAsync(string name, string word)
    {
        UserProfile person = await Scene.PersonAsync(name);
        return (await Scene.FindTextsAsync(Scene.Audience(person, Scene.Private(person)), word)).Count > 0;
    }
}
