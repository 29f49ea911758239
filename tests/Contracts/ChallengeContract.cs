using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What challenges to wallets must do on every engine.</summary>
public abstract class ChallengeContract : StoreContract
{
    private static readonly EthereumAddress _wallet = new(Enumerable.Range(1, 20).Select(static i => (byte)i).ToArray());

    [Fact]
    public async Task A_challenge_is_kept_as_it_was_shown()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        IssuedChallenge challenge = Challenge(ana) with { PageText = "page\ntext" };
        await OpenAsync(ana, challenge);
        await Store.ReopenAsync();

        (await Store.Challenges.FindAsync(challenge.Id, None)).Should().Be(challenge);
        (await ListAsync(ana)).Should().Equal(challenge);
        challenge.StateAt(Now).Should().Be(ChallengeState.Open);
    }

    [Fact]
    public async Task A_challenge_is_used_once_also_by_two_turns_at_the_same_instant()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        IssuedChallenge challenge = await OpenAsync(ana);

        Chat[] chats = [Scene.Private(ana), await Scene.GroupAsync("One"), await Scene.GroupAsync("Two"), await Scene.GroupAsync("Three")];
        bool[] used = await Task.WhenAll(chats.Select(chat => TryUseAsync(ana, challenge, chat)));

        used.Count(static won => won).Should().Be(1);
        (await TryUseAsync(ana, challenge)).Should().BeFalse("it is not answered a second time");
        (await Store.Challenges.FindAsync(challenge.Id, None))!.StateAt(Now).Should().Be(ChallengeState.Used);
    }

    [Fact]
    public async Task A_commit_that_uses_a_challenge_a_second_time_changes_nothing_else_either()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        IssuedChallenge challenge = await OpenAsync(ana);
        (await TryUseAsync(ana, challenge)).Should().BeTrue();

        CommitOutcome outcome = await Scene.CommitAsync(Scene.Private(ana), commit => commit with
        {
            Effects = [new TurnEffect.SetSharing(Scene.Subject(ana), Enabled: true), Use(ana, challenge)],
        });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
        (await Scene.PersonAsync("Ana")).CrossContextEnabled.Should().BeFalse();
    }

    [Fact]
    public async Task A_challenge_ends_after_its_time_and_is_gone_an_hour_later()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        IssuedChallenge challenge = await OpenAsync(ana);
        Store.Clock.Advance(WalletChallenge.Lifetime);

        (await TryUseAsync(ana, challenge)).Should().BeFalse();
        (await ListAsync(ana)).Should().ContainSingle().Which.StateAt(Now).Should().Be(ChallengeState.Expired);

        Store.Clock.Advance(IssuedChallenge.KeptAfterwards);
        await Store.Maintenance.PurgeAsync(None);
        (await Store.Challenges.FindAsync(challenge.Id, None)).Should().BeNull();
    }

    [Fact]
    public async Task Nobody_else_uses_up_fails_or_lists_a_challenge()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile mallory = await Scene.PersonAsync("Mallory");
        IssuedChallenge challenge = await OpenAsync(ana);

        (await TryUseAsync(mallory, challenge)).Should().BeFalse();
        await Scene.ApplyAsync(Scene.Private(mallory), new TurnEffect.FailChallenge(Scene.Subject(mallory), mallory.Account, challenge.Id));
        await Scene.ApplyAsync(Scene.Private(mallory), new TurnEffect.FailChallenge(Scene.Subject(mallory), ana.Account, challenge.Id));

        (await ListAsync(mallory)).Should().BeEmpty();
        (await Store.Challenges.FindAsync(challenge.Id, None)).Should().Be(challenge);
        (await TryUseAsync(ana, challenge)).Should().BeTrue();
    }

    [Fact]
    public async Task Another_account_of_the_same_person_does_not_answer_a_challenge()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        IssuedChallenge challenge = await OpenAsync(ana);
        var other = new PlatformUserId(Platform.Discord, ana.Account.Value);

        CommitOutcome outcome = await Scene.CommitAsync(
            Scene.Private(ana),
            commit => commit with { Effects = [new TurnEffect.UseChallenge(Scene.Subject(ana), other, challenge.Id)] });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
    }

    [Fact]
    public async Task Wrong_answers_are_counted_and_the_last_ends_the_challenge()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        IssuedChallenge challenge = await OpenAsync(ana);
        await Store.Challenges.CountFailureAsync(challenge.Id, None);
        for (int i = 0; i < IssuedChallenge.MostFailures + 3; i++)
        {
            await Scene.ApplyAsync(Scene.Private(ana), new TurnEffect.FailChallenge(Scene.Subject(ana), ana.Account, challenge.Id));
        }

        IssuedChallenge found = (await Store.Challenges.FindAsync(challenge.Id, None))!;

        found.Failures.Should().Be(IssuedChallenge.MostFailures);
        found.StateAt(Now).Should().Be(ChallengeState.Exhausted);
        (await TryUseAsync(ana, challenge)).Should().BeFalse();
    }

    [Fact]
    public async Task The_oldest_challenge_of_an_account_goes_where_there_are_too_many()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        IssuedChallenge bens = await OpenAsync(ben);
        var opened = new List<IssuedChallenge>();
        for (int i = 0; i <= IssuedChallenge.MostOfAccount; i++)
        {
            Store.Clock.Advance(TimeSpan.FromMilliseconds(1));
            opened.Add(await OpenAsync(ana));
        }

        (await ListAsync(ana)).Should().Equal(opened.Skip(1).Reverse());
        (await ListAsync(ben)).Should().Equal(bens);
    }

    [Fact]
    public async Task Forgetting_everything_ends_what_was_asked()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        IssuedChallenge challenge = await OpenAsync(ana);

        await Scene.ApplyAsync(Scene.Private(ana), new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default));

        (await Store.Challenges.FindAsync(challenge.Id, None)).Should().BeNull();
        (await TryUseAsync(ana, challenge)).Should().BeFalse();
    }

    [Fact]
    public async Task A_search_for_names_waits_as_long_as_it_is_told_to()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await Scene.ApplyAsync(Scene.Private(ana), new TurnEffect.FindNames(Scene.Subject(ana), new byte[] { 1, 2 }));
        Job job = (await ClaimAsync()).Single();
        job.Note.ToArray().Should().Equal(1, 2);
        await Store.Jobs.PostponeAsync(job.Id, TimeSpan.FromHours(1), None);

        (await ClaimAsync()).Should().BeEmpty();
        Store.Clock.Advance(TimeSpan.FromHours(1));
        (await ClaimAsync()).Should().ContainSingle().Which.Attempts.Should().Be(1);
    }

    private DateTimeOffset Now => Store.Clock.GetUtcNow();

    private ValueTask<IReadOnlyList<Job>> ClaimAsync() =>
        Store.Jobs.ClaimAsync(JobKind.NameWallet, 10, "test", TimeSpan.FromMinutes(1), None);

    private IssuedChallenge Challenge(UserProfile person) => new()
    {
        Id = ChallengeId.Create(),
        User = person.Id,
        Account = person.Account,
        Wallet = _wallet,
        Chain = ChainId.Ethereum,
        Text = "a text\nof two lines",
        PageText = null,
        Conversation = Scene.Private(person).Key,
        IsPrivateChat = true,
        IssuedAt = Now,
        ExpiresAt = Now + WalletChallenge.Lifetime,
    };

    private async Task<IssuedChallenge> OpenAsync(UserProfile person)
    {
        IssuedChallenge challenge = Challenge(person);
        await OpenAsync(person, challenge);
        return challenge;
    }

    private Task OpenAsync(UserProfile person, IssuedChallenge challenge) =>
        Scene.ApplyAsync(Scene.Private(person), new TurnEffect.OpenChallenge(Scene.Subject(person), challenge));

    private ValueTask<IReadOnlyList<IssuedChallenge>> ListAsync(UserProfile person) =>
        Store.Challenges.ListAsync(Scene.Subject(person), person.Account, None);

    private TurnEffect.UseChallenge Use(UserProfile person, IssuedChallenge challenge) =>
        new(Scene.Subject(person), person.Account, challenge.Id);

    private async Task<bool> TryUseAsync(UserProfile person, IssuedChallenge challenge, Chat? chat = null) =>
        await Scene.CommitAsync(chat ?? Scene.Private(person), commit => commit with { Effects = [Use(person, challenge)] })
            is CommitOutcome.Committed;
}
