using System.Globalization;
using Confidant.Identity;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What people say and prove to be theirs, as every engine must keep it.</summary>
public abstract class ClaimContract : StoreContract
{
    private ClaimScene Claims => new(Store, Scene);

    [Fact]
    public async Task What_is_declared_is_likely_and_unproven_and_two_people_may_say_the_same()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        await Claims.DeclareAsync(ana, ClaimScene.Handle);
        await Claims.DeclareAsync(ben, ClaimScene.Handle);
        await Store.ReopenAsync();

        IdentityClaim claim = (await Claims.ListAsync(ana)).Should().ContainSingle().Subject;
        claim.Should().Be(new IdentityClaim
        {
            User = ana.Id,
            Value = ClaimScene.Handle,
            Method = ClaimMethod.Declared,
            FirstSeen = claim.FirstSeen,
        });
        (claim.Confidence, claim.Proof, claim.VerifiedAt).Should().Be((ClaimConfidence.High, ClaimProof.None, null));
        (await Claims.ValuesAsync(ben)).Should().Equal(ClaimScene.Handle);
    }

    [Fact]
    public async Task A_declared_claim_opens_nothing_and_links_nobody()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        await Scene.SayAsync(ana, Scene.Private(ana), "lisbon", Memory.PrivacyScope.CrossContext);
        await Claims.DeclareAsync(ana, ClaimScene.Handle);
        await Claims.DeclareAsync(ben, ClaimScene.Handle);
        await Claims.DeclareAsync(ben, ClaimScene.Wallet);
        (await Claims.ProveAsync(ana, ClaimScene.Wallet)).Should().BeTrue();

        ben = await Scene.PersonAsync("Ben");
        ben.Linked.Should().BeEmpty();
        (await Scene.FindTextsAsync(Scene.Audience(ben, Scene.Private(ben)), "lisbon")).Should().BeEmpty();
        (await Store.Links.ListAsync(Scene.Subject(ben), None)).Should().BeEmpty();
        (await Store.Claims.FindHolderToProposeLinkAsync(Scene.Subject(ana), ClaimScene.Handle, None)).Should().BeNull("nobody proved it");
    }

    [Fact]
    public async Task Said_again_it_is_one_claim_by_its_surest_method_since_the_first_time()
    {
        (UserProfile ana, _) = await TwoAsync();
        await Claims.DeclareAsync(ana, ClaimScene.Handle, ClaimMethod.Bio);
        IdentityClaim first = (await Claims.ListAsync(ana)).Single();
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Claims.DeclareAsync(ana, ClaimScene.Handle);
        await Claims.DeclareAsync(ana, ClaimScene.Handle, ClaimMethod.Bio);

        (first.Method, first.Confidence).Should().Be((ClaimMethod.Bio, ClaimConfidence.Medium));
        (await Claims.ListAsync(ana)).Should().Equal(first with { Method = ClaimMethod.Declared });
    }

    [Fact]
    public async Task What_one_proved_another_cannot_prove_until_it_is_withdrawn()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        (await Claims.ProveAsync(ana, ClaimScene.Wallet)).Should().BeTrue();
        IdentityClaim claim = (await Claims.ListAsync(ana)).Single();
        (await Claims.ProveAsync(ben, ClaimScene.Wallet)).Should().BeFalse();
        (await Claims.ListAsync(ben)).Should().BeEmpty();
        (await Claims.ListAsync(ana)).Should().Equal([claim], "another's attempt changes nothing");

        claim.Method.Should().Be(ClaimMethod.Wallet);
        claim.Proof.Should().Be(ClaimProof.Signature);
        claim.Confidence.Should().Be(ClaimConfidence.VeryHigh);
        claim.VerifiedAt.Should().Be(claim.FirstSeen);
        (await Store.Claims.FindHolderToProposeLinkAsync(Scene.Subject(ben), ClaimScene.Wallet, None))
            .Should().Be(new LinkCandidate(ana.Id, ana.Account));
        (await Store.Claims.FindHolderToProposeLinkAsync(Scene.Subject(ana), ClaimScene.Wallet, None)).Should().BeNull();

        await Claims.ApplyAsync(ana, subject => new TurnEffect.WithdrawClaim(subject, ClaimScene.Wallet));
        (await Claims.ProveAsync(ben, ClaimScene.Wallet)).Should().BeTrue();
    }

    [Fact]
    public async Task Of_two_who_prove_one_wallet_at_the_same_moment_one_does_and_the_other_is_computed_again()
    {
        UserProfile[] people = [.. await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            Scene.PersonAsync(number.ToString(CultureInfo.InvariantCulture))))];

        bool[] proved = await Task.WhenAll(people.Select(person => Claims.ProveAsync(person, ClaimScene.Wallet)));

        proved.Count(static won => won).Should().Be(1);
        for (int i = 0; i < people.Length; i++)
        {
            (await Claims.ListAsync(people[i])).Should().HaveCount(proved[i] ? 1 : 0);
        }
    }

    [Fact]
    public async Task A_proof_that_is_given_again_renews_the_claim()
    {
        (UserProfile ana, _) = await TwoAsync();
        await Claims.DeclareAsync(ana, ClaimScene.Wallet);
        DateTimeOffset declared = Store.Clock.GetUtcNow();
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Claims.ProveAsync(ana, ClaimScene.Wallet);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Claims.ProveAsync(ana, ClaimScene.Wallet, ClaimProof.Contract)).Should().BeTrue();

        IdentityClaim claim = (await Claims.ListAsync(ana)).Should().ContainSingle().Subject;
        (claim.FirstSeen, claim.VerifiedAt, claim.Proof).Should().Be((declared, Store.Clock.GetUtcNow(), ClaimProof.Contract));
    }

    [Fact]
    public async Task The_first_proven_wallet_is_the_primary_one_until_another_is_chosen()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        await Claims.ProveAsync(ana, ClaimScene.Wallet);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Claims.TryAsync(ana, subject => new TurnEffect.ChoosePrimaryClaim(subject, ClaimScene.OtherWallet))).Should().BeFalse();
        await Claims.DeclareAsync(ana, ClaimScene.OtherWallet);
        (await Claims.TryAsync(ana, subject => new TurnEffect.ChoosePrimaryClaim(subject, ClaimScene.OtherWallet)))
            .Should().BeFalse("it is not proved");
        await Claims.ProveAsync(ana, ClaimScene.OtherWallet);
        (await PrimaryAsync(ana)).Should().Equal(ClaimScene.Wallet);

        (await Claims.TryAsync(ana, subject => new TurnEffect.ChoosePrimaryClaim(subject, ClaimScene.OtherWallet))).Should().BeTrue();
        (await PrimaryAsync(ana)).Should().Equal(ClaimScene.OtherWallet);
        (await Claims.TryAsync(ben, subject => new TurnEffect.ChoosePrimaryClaim(subject, ClaimScene.Wallet))).Should().BeFalse();

        await Claims.ApplyAsync(ana, subject => new TurnEffect.WithdrawClaim(subject, ClaimScene.OtherWallet));
        (await PrimaryAsync(ana)).Should().Equal(ClaimScene.Wallet);
    }

    [Fact]
    public async Task A_name_belongs_to_the_proven_wallet_that_it_leads_to_and_goes_with_it()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        await Claims.ProveAsync(ana, ClaimScene.Wallet);
        (await Claims.FindNameAsync(ana, ClaimScene.Name, ClaimScene.OtherWallet)).Should().BeFalse("that wallet is not hers");
        (await Claims.FindNameAsync(ben, ClaimScene.Name, ClaimScene.Wallet)).Should().BeFalse("nor is this one his");
        (await Claims.FindNameAsync(ana, ClaimScene.Name, ClaimScene.Wallet)).Should().BeTrue();

        IdentityClaim name = (await Claims.ListAsync(ana)).Single(static claim => claim.Value == ClaimScene.Name);
        (name.Method, name.Proof, name.Confidence, name.Wallet)
            .Should().Be((ClaimMethod.OnChain, ClaimProof.OnChain, ClaimConfidence.High, (ClaimValue?)ClaimScene.Wallet));

        await Claims.ApplyAsync(ana, subject => new TurnEffect.WithdrawClaim(subject, ClaimScene.Wallet));
        (await Claims.ListAsync(ana)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_now_is_no_longer_the_formers_except_as_their_word()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        var other = new ClaimValue(ClaimKind.Basename, "alice.base.eth");
        await Claims.ProveAsync(ana, ClaimScene.Wallet);
        await Claims.DeclareAsync(ana, ClaimScene.Name);
        await Claims.FindNameAsync(ana, ClaimScene.Name, ClaimScene.Wallet);
        await Claims.FindNameAsync(ana, other, ClaimScene.Wallet);
        await Claims.ProveAsync(ben, ClaimScene.OtherWallet);

        (await Claims.FindNameAsync(ben, ClaimScene.Name, ClaimScene.OtherWallet)).Should().BeTrue();
        (await Claims.FindNameAsync(ben, other, ClaimScene.OtherWallet)).Should().BeTrue();

        (await Claims.ValuesAsync(ben)).Should().Equal(ClaimScene.OtherWallet, ClaimScene.Name, other);
        IReadOnlyList<IdentityClaim> left = await Claims.ListAsync(ana);
        left.Select(static claim => (claim.Value, claim.Proof))
            .Should().Equal((ClaimScene.Wallet, ClaimProof.Signature), (ClaimScene.Name, ClaimProof.None));
        left[1].Wallet.Should().BeNull();
    }

    [Fact]
    public async Task Nobody_withdraws_what_is_another_persons()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        await Claims.DeclareAsync(ana, ClaimScene.Handle);
        await Claims.ApplyAsync(ben, subject => new TurnEffect.WithdrawClaim(subject, ClaimScene.Handle));
        (await Claims.ValuesAsync(ana)).Should().Equal(ClaimScene.Handle);
        await Claims.ApplyAsync(ana, subject => new TurnEffect.WithdrawClaim(subject, ClaimScene.Handle));
        (await Claims.ListAsync(ana)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_person_claims_no_more_than_the_most()
    {
        (UserProfile ana, _) = await TwoAsync();
        for (int i = 0; i < IClaimStore.MostDeclared; i++)
        {
            await Claims.DeclareAsync(ana, new ClaimValue(ClaimKind.Twitter, $"alice{i}"));
        }

        (await Claims.TryAsync(
            ana, static subject => new TurnEffect.DeclareClaim(subject, ClaimScene.Handle, ClaimMethod.Declared, null))).Should().BeFalse();
        await Claims.DeclareAsync(ana, new ClaimValue(ClaimKind.Twitter, "alice0"));
        (await Claims.ProveAsync(ana, ClaimScene.Wallet)).Should().BeTrue("a proof is no mere word");
    }

    [Fact]
    public async Task Linked_profiles_show_each_other_what_each_claims_and_an_ended_link_does_not()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        await Claims.DeclareAsync(ana, ClaimScene.Handle);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Claims.DeclareAsync(ben, ClaimScene.Name);
        var link = new LinkId(Store.Ids.NewId());
        await Claims.ApplyAsync(ana, subject =>
            new TurnEffect.ProposeLink(subject, ana.Account, ben.Id, ben.Account, link, LinkMethod.Code));
        await Claims.ApplyAsync(ana, subject => new TurnEffect.ConfirmLink(subject, link));
        (await OfPersonAsync(ben)).Should().Equal(ClaimScene.Name);
        await Claims.ApplyAsync(ben, subject => new TurnEffect.ConfirmLink(subject, link));
        (await OfPersonAsync(ben)).Should().Equal(ClaimScene.Handle, ClaimScene.Name);
        (await Claims.ValuesAsync(ben)).Should().Equal(ClaimScene.Name);

        await Claims.ApplyAsync(ben, subject => new TurnEffect.EndLink(subject, link));
        (await OfPersonAsync(ben)).Should().Equal(ClaimScene.Name);
        (await OfPersonAsync(ana)).Should().Equal(ClaimScene.Handle);
    }

    [Fact]
    public async Task It_is_looked_once_for_a_profile_whether_its_name_is_on_another_platform()
    {
        (UserProfile ana, UserProfile ben) = await TwoAsync();
        UserProfile other = await OnDiscordAsync("d1", "Ana");
        await Store.Profiles.ResolveProfileAsync(
            new SeenAccount(new PlatformUserId(Platform.Playground, "ben"), "Ben", null, null), Scene.Agent.Id, None);

        (await HasNamesakeAsync(ana)).Should().BeTrue();
        (await HasNamesakeAsync(other)).Should().BeTrue();
        (await HasNamesakeAsync(ben)).Should().BeFalse("nobody of the playground is anybody real");
        await Claims.ApplyAsync(ben, static subject => new TurnEffect.NoteNamesakeCheck(subject));
        await OnDiscordAsync("d2", "Ben");
        (await HasNamesakeAsync(ben)).Should().BeNull();
        (await Claims.TryAsync(ben, static subject => new TurnEffect.NoteNamesakeCheck(subject))).Should().BeFalse();
        (await Scene.PersonAsync("Ben")).IsNamesakeChecked.Should().BeTrue();
    }

    private async Task<bool?> HasNamesakeAsync(UserProfile person) =>
        await Store.Claims.HasNamesakeAsync(Scene.Subject(person), None);

    private async Task<UserProfile> OnDiscordAsync(string account, string name) => await Store.Profiles.ResolveProfileAsync(
        new SeenAccount(new PlatformUserId(Platform.Discord, account), name, null, null), Scene.Agent.Id, None);

    private async Task<(UserProfile Ana, UserProfile Ben)> TwoAsync() =>
        (await Scene.PersonAsync("Ana"), await Scene.PersonAsync("Ben"));

    private async Task<IReadOnlyList<ClaimValue>> PrimaryAsync(UserProfile person) =>
        [.. (await Claims.ListAsync(person)).Where(static claim => claim.IsPrimary).Select(static claim => claim.Value)];

    private async Task<IReadOnlyList<ClaimValue>> OfPersonAsync(UserProfile person) =>
        [.. (await Store.Claims.ListOfPersonAsync(Scene.Subject(person), None)).Select(static claim => claim.Value)];
}
