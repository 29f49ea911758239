using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What keeping tokens must do on every engine.</summary>
public abstract class TokenContract : StoreContract
{
    private static readonly TokenHash _hash = TokenSecret.Hash("one");

    [Fact]
    public async Task A_token_speaks_for_the_person_who_made_it_and_for_nobody_new()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        ApiToken token = await IssueAsync(ana, _hash);

        TokenHolder holder = (await Store.Tokens.UseAsync(_hash, None))!;

        holder.Profile.Should().Be(ana);
        holder.Token.Should().Be(token with { LastUsedAt = Store.Clock.GetUtcNow() });
        UserProfile speaker = await Store.Profiles.ResolveProfileAsync(
            new SeenAccount(ApiToken.AccountOf(ana.Id), "Ana", null, null), Scene.Agent.Id, None);
        speaker.Id.Should().Be(ana.Id);
    }

    [Fact]
    public async Task A_second_token_of_a_person_speaks_with_the_same_account()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        ApiToken first = await IssueAsync(ana, _hash);
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        ApiToken second = await IssueAsync(ana, TokenSecret.Hash("two"));

        (await Store.Tokens.ListAsync(Scene.Subject(ana), None)).Should().Equal(first, second);
        (await Store.Profiles.FindProfileAsync(ApiToken.AccountOf(ana.Id), None))!.Id.Should().Be(ana.Id);
    }

    [Fact]
    public async Task A_secret_that_was_never_made_opens_nothing()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await IssueAsync(ana, _hash);

        (await Store.Tokens.UseAsync(TokenSecret.Hash("another"), None)).Should().BeNull();
    }

    [Fact]
    public async Task A_use_is_noted_to_the_minute()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await IssueAsync(ana, _hash);
        Store.Clock.Advance(TimeSpan.FromSeconds(150));

        await Store.Tokens.UseAsync(_hash, None);

        (await Store.Tokens.ListAsync(Scene.Subject(ana), None)).Single().LastUsedAt
            .Should().Be(Store.Clock.GetUtcNow().AddSeconds(-30));
    }

    [Fact]
    public async Task A_token_ends_at_its_time_and_its_row_a_month_later()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await IssueAsync(ana, _hash);

        Store.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        (await Store.Tokens.UseAsync(_hash, None)).Should().NotBeNull();
        Store.Clock.Advance(TimeSpan.FromMilliseconds(1));

        (await Store.Tokens.UseAsync(_hash, None)).Should().BeNull();
        (await Store.Tokens.ListAsync(Scene.Subject(ana), None)).Should().BeEmpty();
        Store.Clock.Advance(TimeSpan.FromDays(30));
        await Store.Maintenance.PurgeAsync(None);
        await IssueAsync(ana, _hash);
    }

    [Fact]
    public async Task A_revoked_token_is_unknown_at_once_and_only_its_person_revokes_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile bob = await Scene.PersonAsync("Bob");
        ApiToken token = await IssueAsync(ana, _hash);

        await Scene.ApplyAsync(Scene.Private(bob), new TurnEffect.RevokeToken(Scene.Subject(bob), token.Id));
        (await Store.Tokens.UseAsync(_hash, None)).Should().NotBeNull();
        await Scene.ApplyAsync(Scene.Private(ana), new TurnEffect.RevokeToken(Scene.Subject(ana), token.Id));

        (await Store.Tokens.UseAsync(_hash, None)).Should().BeNull();
    }

    [Fact]
    public async Task Forgetting_everything_ends_all_tokens_and_forgetting_a_topic_none()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await IssueAsync(ana, _hash);
        await Scene.SayAsync(ana, Scene.Private(ana), "zorro");

        await ForgetAsync(ana, new ForgetSelection.Topic([["zorro"]]));
        (await Store.Tokens.UseAsync(_hash, None)).Should().NotBeNull();
        await ForgetAsync(ana, new ForgetSelection.All());

        (await Store.Tokens.UseAsync(_hash, None)).Should().BeNull();
    }

    [Fact]
    public async Task A_person_of_the_operators_making_is_nobody_known()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        ApiToken token = Scene.Token(ana) with { User = new UserId(Store.Ids.NewId()), Home = null };

        await Store.Tokens.IssueToNewPersonAsync("Ana", token, _hash, None);

        TokenHolder holder = (await Store.Tokens.UseAsync(_hash, None))!;
        holder.Profile.Should().BeEquivalentTo(
            new { token.User, DisplayName = "Ana", Account = ApiToken.AccountOf(token.User) },
            options => options.WithMapping<UserProfile>(expected => expected.User, actual => actual.Id));
        holder.Profile.Id.Should().NotBe(ana.Id);
    }

    [Fact]
    public async Task The_files_are_cleaned_of_a_secret_that_was_sent()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        CommitOutcome outcome = await Scene.CommitAsync(dm, commit => commit with
        {
            Replies = [new OutboxDraft(dm.Key, new byte[] { 1 }, []), new OutboxDraft(dm.Key, new byte[] { 2 }, []) { IsSecret = true }],
        });
        IReadOnlyList<PendingChunk> chunks = ((CommitOutcome.Committed)outcome).Chunks;
        Lease lease = await Scene.LeaseAsync(dm);

        await Store.Outbox.RecordSentAsync(chunks[0].Id, lease, null, None);
        (await Store.Jobs.CountAsync(JobKind.Scrub, None)).Should().Be(0);
        await Store.Outbox.RecordSentAsync(chunks[1].Id, lease, null, None);

        (await Store.Jobs.CountAsync(JobKind.Scrub, None)).Should().Be(1);
    }

    [Fact]
    public async Task The_files_are_cleaned_of_a_secret_that_was_given_up()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        CommitOutcome outcome = await Scene.CommitAsync(
            dm, commit => commit with { Replies = [new OutboxDraft(dm.Key, new byte[] { 1 }, []) { IsSecret = true }] });

        await Store.Outbox.AbandonAsync(
            ((CommitOutcome.Committed)outcome).Chunks.Single().Id, await Scene.LeaseAsync(dm), "blocked", None);

        (await Store.Jobs.CountAsync(JobKind.Scrub, None)).Should().Be(1);
    }

    private async Task<ApiToken> IssueAsync(UserProfile person, TokenHash hash)
    {
        ApiToken token = Scene.Token(person);
        await Scene.ApplyAsync(Scene.Private(person), new TurnEffect.IssueToken(Scene.Subject(person), token, hash));
        return token;
    }

    private Task ForgetAsync(UserProfile person, ForgetSelection selection) =>
        Scene.ApplyAsync(Scene.Private(person), new TurnEffect.Forget(Scene.Subject(person), selection, default));
}
