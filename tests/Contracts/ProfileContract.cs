using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What keeping people, groups and jobs must do on every engine.</summary>
public abstract class ProfileContract : StoreContract
{
    [Fact]
    public async Task An_account_is_one_person_whose_name_and_activity_follow()
    {
        var account = new PlatformUserId(Platform.Telegram, "7");
        UserProfile first = await Store.Profiles.ResolveProfileAsync(
            new SeenAccount(account, "Ana", "ana", "es"), Scene.Agent.Id, None);
        Store.Clock.Advance(TimeSpan.FromMinutes(3));
        UserProfile second = await Store.Profiles.ResolveProfileAsync(
            new SeenAccount(account, "Ana B", null, null), Scene.Agent.Id, None);

        second.Id.Should().Be(first.Id);
        second.DisplayName.Should().Be("Ana B");
        second.Language.Should().Be("es");
        second.LastActive.Should().Be(first.LastActive.AddMinutes(3));
        second.FirstSeen.Should().Be(first.FirstSeen);
        (await Store.Profiles.FindProfileAsync(account, None)).Should().Be(second);
        (await Store.Profiles.FindProfileAsync(account with { Value = "8" }, None)).Should().BeNull();
    }

    [Fact]
    public async Task Concurrent_first_sights_make_one_person()
    {
        UserProfile[] seen = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Scene.PersonAsync("Ana"))));

        seen.Select(person => person.Id).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task A_scene_is_found_in_one_look_once_all_of_it_is_known()
    {
        Chat club = await Scene.GroupAsync("club");
        var account = new SeenAccount(new PlatformUserId(Platform.Telegram, "7"), "Ana", "ana", "es");
        var group = new SeenGroup(club.Key.Group, "club", false);
        var seen = new SeenScene(club.Key, account) { Group = group };

        (await Store.Profiles.FindSceneAsync(seen, None)).Should().BeNull("nobody knows the speaker");
        UserProfile ana = await Store.Profiles.ResolveProfileAsync(account, Scene.Agent.Id, None);
        (await Store.Profiles.FindSceneAsync(seen with { Group = null }, None)).Should().Be(new KnownScene(Scene.Agent, ana, null));
        GroupContext known = await Store.Profiles.ResolveGroupAsync(group, Scene.Agent.Id, None);
        await Store.Profiles.NoteAgentAsync(known, club.Key.Bot, None);
        (await Store.Profiles.FindSceneAsync(seen, None)).Should().BeNull("the speaker is no known member");
        await Store.Profiles.NoteMemberAsync(known.Id, ana.Id, isMember: true, Store.Clock.GetUtcNow(), None);

        (await Store.Profiles.FindSceneAsync(seen, None)).Should().Be(new KnownScene(Scene.Agent, ana, known));
        (await Store.Profiles.FindSceneAsync(seen with { Group = group with { Name = "the club" } }, None)).Should().BeNull();
        (await Store.Profiles.FindSceneAsync(seen with { Speaker = account with { DisplayName = "Ana B" } }, None)).Should().BeNull();
        (await Store.Profiles.FindSceneAsync(
            seen with { Conversation = club.Key with { Bot = new BotAccountId("another") } }, None)).Should().BeNull();
        await Store.Profiles.NoteMemberAsync(
            known.Id, ana.Id, isMember: false, Store.Clock.GetUtcNow().AddMinutes(1), None);
        (await Store.Profiles.FindSceneAsync(seen, None)).Should().BeNull("the speaker has left");
    }

    [Fact]
    public async Task A_group_begins_with_the_defaults_and_follows_its_name()
    {
        Chat club = await Scene.GroupAsync("club");
        GroupContext group = await Store.Profiles.ResolveGroupAsync(
            new SeenGroup(club.Key.Group, "the club", false), Scene.Agent.Id, None);

        group.Should().Be(club.Group! with { Name = "the club" });
        group.MemoryRetentionDays.Should().Be(90);
        group.IsActive.Should().BeTrue();
    }

    [Fact]
    public async Task A_migrated_group_keeps_its_memory_and_what_waits()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat old = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, old, "zorro");
        await Scene.AcceptAsync(old);
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, old, "answer", null);
        var to = new GroupKey(Platform.Telegram, new ChatId("moved"));

        await Store.Profiles.MigrateGroupAsync(old.Key.Group, to, None);
        await Store.Profiles.MigrateGroupAsync(old.Key.Group, to, None);

        Chat moved = await Scene.GroupAsync("moved");
        moved.Group!.Id.Should().Be(old.Group!.Id);
        (await Scene.FindTextsAsync(Scene.Audience(ana, moved), "zorro")).Should().Equal("zorro");
        (await Scene.WindowAsync(Scene.Audience(ana, moved), moved)).Should().Equal("zorro", "answer");
        (await Store.Inbox.ListPendingAsync(null, 10, None)).Single().Conversation.Should().Be(moved.Key);
        (await Store.Outbox.ListPendingAsync(null, 10, None)).Single().Should().Be(chunk with { Conversation = moved.Key });
    }

    [Fact]
    public async Task A_message_that_was_quicker_than_the_news_of_a_migration_belongs_to_the_same_group()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat old = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, old, "zorro one");
        Chat quick = await Scene.GroupAsync("moved");
        NewMessage said = await Scene.SayAsync(ana, quick, "zorro two", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro two"));
        await Scene.AnswerAsync(ana, quick, "answer", said.Id);

        await Store.Profiles.MigrateGroupAsync(old.Key.Group, quick.Key.Group, None);

        Chat moved = await Scene.GroupAsync("moved");
        moved.Group!.Id.Should().Be(old.Group!.Id);
        (await Scene.FindTextsAsync(Scene.Audience(ana, moved), "zorro")).Should().BeEquivalentTo("zorro one", "zorro two");
        (await Scene.SessionsAsync(Scene.Audience(ana, moved), moved))
            .Should().BeEquivalentTo("zorro one", "zorro two", "answer");
    }

    [Fact]
    public async Task What_was_said_in_a_group_that_was_left_is_purged_after_thirty_days()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, club, "zorro");
        await Scene.SayAsync(ana, club, "shared", PrivacyScope.CrossContext);
        await Store.Profiles.ChangeGroupMembershipAsync(
            new SeenGroup(club.Key.Group, "club", false), Scene.Agent.Id, Scene.Bot, isMember: false, since: null, None);

        Store.Clock.Advance(TimeSpan.FromDays(29));
        await Store.Maintenance.PurgeAsync(None);
        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Messages.Should().HaveCount(2);
        Store.Clock.Advance(TimeSpan.FromDays(1));
        await Store.Maintenance.PurgeAsync(None);

        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Messages.Single().Text.Should().Be("shared");
    }

    [Fact]
    public async Task A_claimed_job_comes_back_when_its_claim_runs_out_and_a_failing_one_is_given_up()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await Scene.SayAsync(ana, Scene.Private(ana), "one", learn: true);

        Job job = (await ClaimAsync()).Single();
        job.Message.Should().Be(said.Id);
        job.Partition.Should().Be(PartitionKey.Direct(Scene.Agent.Id, ana.Id));
        (await ClaimAsync()).Should().BeEmpty();
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        for (int i = 0; i < IJobQueue.MaxAttempts; i++)
        {
            (await ClaimAsync()).Single().Attempts.Should().Be(i);
            await Store.Jobs.RecordFailureAsync(job.Id, "Timeout", None);
            (await ClaimAsync()).Should().BeEmpty();
            Store.Clock.Advance(TimeSpan.FromHours(1));
        }

        (await ClaimAsync()).Should().BeEmpty();
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(0);
    }

    [Fact]
    public async Task A_restart_frees_claimed_jobs()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await Scene.SayAsync(ana, Scene.Private(ana), "one", learn: true);
        await ClaimAsync();

        await Store.ReopenAsync();

        (await ClaimAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_job_that_ends_leaves_its_messages_to_be_sent()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.ApplyAsync(dm, new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default));
        Job job = (await Store.Jobs.ClaimAsync(JobKind.Scrub, 1, "test", TimeSpan.FromMinutes(1), None)).Single();

        IReadOnlyList<PendingChunk> chunks = await Store.Jobs.CompleteAsync(
            job.Id, [new OutboxDraft(dm.Key, new byte[] { 1 }, [])], None);

        (await Store.Outbox.ListPendingAsync(null, 10, None)).Should().Equal(chunks).And.ContainSingle();
        (await Store.Jobs.CompleteAsync(job.Id, [new OutboxDraft(dm.Key, new byte[] { 1 }, [])], None)).Should().BeEmpty();
    }

    [Fact]
    public async Task Deliveries_are_remembered_for_two_days()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        var item = new InboxItem(dm.Key, "key", new byte[] { 1 });
        InboxId entry = (await Store.Inbox.AcceptAsync([item], None)).Single().Id;
        Lease lease = await Scene.LeaseAsync(dm);
        await Store.Turns.CommitTurnAsync(new TurnCommit { Entry = entry, Lease = lease, Conversation = dm.Key }, None);

        Store.Clock.Advance(TimeSpan.FromHours(47));
        await Store.Maintenance.PurgeAsync(None);
        (await Store.Inbox.AcceptAsync([item], None)).Should().BeEmpty();
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await Store.Maintenance.PurgeAsync(None);
        (await Store.Inbox.AcceptAsync([item], None)).Should().ContainSingle();
    }

    [Fact]
    public async Task Health_counts_what_waits()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "one", learn: true);
        await Scene.AnswerAsync(ana, dm, "answer", null);
        await Scene.AcceptAsync(dm);

        StoreHealth health = await Store.Maintenance.CheckAsync(None);

        health.Should().BeEquivalentTo(new { AcceptsWrites = true, ParkedEntries = 0, PendingEntries = 1, PendingChunks = 1, PendingJobs = 1 });
        health.SizeBytes.Should().BePositive();
    }

    private async Task<IReadOnlyList<Job>> ClaimAsync() =>
        await Store.Jobs.ClaimAsync(JobKind.Learn, 10, "test", TimeSpan.FromMinutes(1), None);
}
