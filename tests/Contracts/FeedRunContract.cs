using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What every engine must do with the runs over feeds.</summary>
public abstract class FeedRunContract : StoreContract
{
    [Fact]
    public async Task A_feed_has_one_run_at_a_time()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        IntegrationId feed = await ana.ConnectAsync();
        SyncId run = await ana.StartAsync();

        Func<Task> second = () => ana.StartAsync();

        await second.Should().ThrowAsync<InvalidOperationException>();
        (await Store.Feeds.FindAsync(ana.Subject, feed, None))!.Running.Should().Be(run);
        (await Store.Feeds.FindRunAsync(ana.Subject, run, None))!.State.Should().Be(SyncState.Waiting);
    }

    [Fact]
    public async Task A_run_counts_what_it_does_and_ends_with_it()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        IntegrationId feed = await ana.ConnectAsync();
        SyncId id = await ana.StartAsync();
        SyncTask task = (await ana.OpenAsync())!;
        task.Run.State.Should().Be(SyncState.Running);
        task.Watched.Should().Be(ana.Dm.Key);

        await ana.AppendAsync(new PostBatch([ana.Post("1", "zorro"), ana.Post("2", "fox")], [], "page 2") { Expected = 3 });
        SyncRun run = (await ana.AppendAsync(ana.Post("3", "heron") with { Nature = NotLearned.Repost }))!;

        run.Counts.Should().Be(new SyncCounts(3, 3, 0, 0, 0, 2));
        run.Expected.Should().Be(3);
        run.UpdatedPersonas.Should().Equal(PersonaId.Self);
        SyncRun ended = (await ana.EndAsync())!;
        ended.State.Should().Be(SyncState.Done);
        ended.TotalPosts.Should().Be(3);
        (await Store.Feeds.FindRunAsync(ana.Subject, id, None))!.Should().BeEquivalentTo(ended);
        Integration after = (await Store.Feeds.FindAsync(ana.Subject, feed, None))!;
        after.SyncedAt.Should().Be(Store.Clock.GetUtcNow());
        after.DueAt.Should().Be(Store.Clock.GetUtcNow().AddHours(1));
        after.TotalPosts.Should().Be(3);
        after.Running.Should().BeNull();
    }

    [Fact]
    public async Task Posts_that_are_read_again_are_known_and_change_nothing()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        NewPost[] posts = [ana.Post("1", "zorro"), ana.Post("2", "fox")];
        await ana.SyncAsync(posts);
        IReadOnlyList<KeptPost> before = await ana.PostsAsync();

        SyncRun again = await ana.SyncAsync(posts);

        again.Counts.Should().Be(new SyncCounts(2, 0, 0, 0, 0, 0));
        (await ana.PostsAsync()).Should().BeEquivalentTo(before);
        (await Store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task A_run_goes_on_after_a_restart_from_where_it_stopped()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        SyncId id = await ana.StartAsync();
        await ana.OpenAsync();
        await ana.AppendAsync(new PostBatch([ana.Post("1", "zorro")], [], "page 2"));

        await Store.ReopenAsync();
        SyncTask task = (await ana.OpenAsync("another"))!;

        task.Position.Should().Be("page 2");
        task.Run.Id.Should().Be(id);
        task.Run.Counts.New.Should().Be(1);
        await ana.AppendAsync(ana.Post("1", "zorro"), ana.Post("2", "fox"));
        (await ana.EndAsync())!.Counts.Should().Be(new SyncCounts(3, 2, 0, 0, 0, 2));
    }

    [Fact]
    public async Task A_claim_that_is_anothers_changes_nothing_any_more()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.StartAsync();
        await ana.OpenAsync();
        JobId job = ana.Job;
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await ana.OpenAsync("another");

        (await Store.Syncs.AppendAsync(job, "syncer", new PostBatch([ana.Post("1", "zorro")], [], null), None)).Should().BeNull();
        (await Store.Syncs.EndAsync(job, "syncer", null, default, None)).Should().BeNull();
        (await Store.Syncs.StopAsync(job, "syncer", SyncProblem.Busy, true, default, None)).Should().BeNull();

        (await ana.PostsAsync()).Should().BeEmpty();
        (await ana.AppendAsync(ana.Post("1", "zorro")))!.Counts.New.Should().Be(1);
    }

    [Fact]
    public async Task A_run_that_its_person_ends_goes_no_further()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        SyncId id = await ana.StartAsync(SyncKind.Export, "export.zip");
        await ana.OpenAsync();
        await ana.AppendAsync(ana.Post("1", "zorro"));

        await ana.ApplyAsync(new TurnEffect.CancelSync(ana.Subject, id));

        (await ana.AppendAsync(ana.Post("2", "fox"))).Should().BeNull();
        (await Store.Syncs.OpenAsync(
            Scene.Authority(PartitionKey.Direct(AgentId.Any, ana.Subject.User), PartitionPurpose.Sync), ana.Job, ana.Owner, None))
            .Should().BeNull();
        (await Store.Feeds.FindRunAsync(ana.Subject, id, None))!.State.Should().Be(SyncState.Cancelled);
        (await ana.PostAsync()).Text.Should().Be("zorro");
        (await Store.Syncs.ListFilesAsync(None)).Should().BeEmpty();
        (await ana.ApplyAsync(new TurnEffect.CancelSync(ana.Subject, id))).Should().BeFalse();
    }

    [Fact]
    public async Task A_paused_feed_ends_its_run_and_is_not_due()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        IntegrationId feed = await ana.ConnectAsync();
        await ana.StartAsync();
        await ana.OpenAsync();

        await ana.ApplyAsync(new TurnEffect.PauseFeed(ana.Subject, feed, IsPaused: true));

        (await ana.AppendAsync(ana.Post("1", "zorro"))).Should().BeNull();
        (await Store.Syncs.QueueDueAsync(default, 10, None)).Should().Be(0);
        await ana.ApplyAsync(new TurnEffect.PauseFeed(ana.Subject, feed, IsPaused: false));
        (await Store.Syncs.QueueDueAsync(default, 10, None)).Should().Be(1);
    }

    [Fact]
    public async Task Nothing_is_kept_while_remembering_is_off()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        SyncId id = await ana.StartAsync();
        await ana.OpenAsync();
        await Scene.ApplyAsync(ana.Dm, new TurnEffect.SetRemembering(ana.Subject, false));

        (await ana.AppendAsync(ana.Post("1", "zorro"))).Should().BeNull();

        SyncRun run = (await Store.Feeds.FindRunAsync(ana.Subject, id, None))!;
        (run.State, run.Problem).Should().Be((SyncState.Failed, SyncProblem.NotRemembering));
        (await ana.PostsAsync()).Should().BeEmpty();
        Func<Task> start = () => ana.StartAsync();
        await start.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task A_run_that_waits_for_its_platform_goes_on_after_the_pause()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        IntegrationId feed = await ana.ConnectAsync();
        await ana.StartAsync();
        await ana.OpenAsync();
        await ana.AppendAsync(new PostBatch([ana.Post("1", "zorro")], [], "page 2"));

        SyncRun? waiting = await Store.Syncs.StopAsync(
            ana.Job, ana.Owner, SyncProblem.Busy, isGivenUp: false, Store.Clock.GetUtcNow().AddMinutes(15), None);

        (waiting!.State, waiting.Problem).Should().Be((SyncState.Waiting, SyncProblem.Busy));
        (await Store.Feeds.FindAsync(ana.Subject, feed, None))!.Problem.Should().Be(SyncProblem.Busy);
        (await Store.Jobs.ClaimAsync(JobKind.SyncFeed, 1, "syncer", TimeSpan.FromMinutes(1), None)).Should().BeEmpty();
        Store.Clock.Advance(TimeSpan.FromMinutes(15));
        (await ana.OpenAsync())!.Position.Should().Be("page 2");
        await ana.EndAsync();
        (await Store.Feeds.FindAsync(ana.Subject, feed, None))!.Problem.Should().BeNull();
    }

    [Fact]
    public async Task After_a_run_that_was_given_up_the_next_one_goes_on_from_there()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        IntegrationId feed = await ana.ConnectAsync();
        await ana.StartAsync();
        await ana.OpenAsync();
        await ana.AppendAsync(new PostBatch([ana.Post("1", "zorro")], [], "page 2"));
        DateTimeOffset next = Store.Clock.GetUtcNow().AddHours(2);
        await Store.Syncs.StopAsync(ana.Job, ana.Owner, SyncProblem.Refused, isGivenUp: true, next, None);
        await Store.Jobs.CompleteAsync(ana.Job, [], None);
        Integration failed = (await Store.Feeds.FindAsync(ana.Subject, feed, None))!;
        (failed.Problem, failed.DueAt).Should().Be((SyncProblem.Refused, next));

        await ana.StartAsync(SyncKind.Latest);

        (await ana.OpenAsync())!.Position.Should().Be("page 2");
        await ana.AppendAsync(ana.Post("2", "fox"));
        await ana.EndAsync(new ReadSpan(ana.Yesterday.AddDays(-1), Store.Clock.GetUtcNow()));
        (await ana.PostsAsync()).Should().HaveCount(2, "both runs were one reading");
    }

    [Fact]
    public async Task A_run_that_ended_comes_back_until_its_end_was_told()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.StartAsync();
        await ana.OpenAsync();
        await Store.Syncs.EndAsync(ana.Job, ana.Owner, null, Store.Clock.GetUtcNow(), None);

        await Store.ReopenAsync();

        (await ana.OpenAsync())!.Run.State.Should().Be(SyncState.Done);
    }

    [Fact]
    public async Task A_run_that_ends_its_process_every_time_is_given_up()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        SyncId id = await ana.StartAsync();
        for (int i = 0; i < IJobQueue.MaxAttempts; i++)
        {
            (await ana.OpenAsync())!.Run.State.Should().Be(SyncState.Running);
            await Store.ReopenAsync();
        }

        (await ana.OpenAsync())!.Run.Problem.Should().Be(SyncProblem.HostFailed);
        (await Store.Feeds.FindRunAsync(ana.Subject, id, None))!.State.Should().Be(SyncState.Failed);
    }

    [Fact]
    public async Task What_is_due_is_queued_once_the_whole_of_it_now_and_then()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        DateTimeOffset lastWeek = Store.Clock.GetUtcNow().AddDays(-7);

        (await Store.Syncs.QueueDueAsync(lastWeek, 10, None)).Should().Be(1);
        (await Store.Syncs.QueueDueAsync(lastWeek, 10, None)).Should().Be(0);
        (await ana.OpenAsync())!.Run.Kind.Should().Be(SyncKind.Full);
        await ana.AppendAsync(new PostBatch([], [], "the end"));
        await ana.EndAsync();
        (await Store.Syncs.QueueDueAsync(lastWeek, 10, None)).Should().Be(0, "it is due in an hour");
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await Store.Syncs.QueueDueAsync(lastWeek, 10, None);

        SyncTask next = (await ana.OpenAsync())!;
        (next.Run.Kind, next.Position).Should().Be((SyncKind.Latest, "the end"));
    }

    [Fact]
    public async Task What_a_platform_gave_is_there_for_the_run_alone()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync(grant: "first secret"u8.ToArray());
        await ana.StartAsync();
        SyncTask task = (await ana.OpenAsync())!;
        task.Grant!.Value.ToArray().Should().Equal("first secret"u8.ToArray());

        await Store.Syncs.SaveGrantAsync(ana.Job, ana.Owner, "second secret"u8.ToArray(), None);
        await Store.Syncs.SaveGrantAsync(ana.Job, "another", "third secret"u8.ToArray(), None);
        await Store.ReopenAsync();

        (await ana.OpenAsync())!.Grant!.Value.ToArray().Should().Equal("second secret"u8.ToArray());
    }

    [Fact]
    public async Task Where_a_run_is_shown_is_known_after_a_restart()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.StartAsync(SyncKind.Export, "export.zip");
        await ana.OpenAsync();
        await Store.Syncs.NoteShownAsync(ana.Job, ana.Owner, new PlatformMessageId("77"), None);

        await Store.ReopenAsync();

        (await Store.Syncs.ListFilesAsync(None)).Should().Equal("export.zip");
        SyncTask task = (await ana.OpenAsync())!;
        (task.ShownAs, task.File).Should().Be((new PlatformMessageId("77"), "export.zip"));
    }

    private async Task<FeedScene> FeedOfAsync(string name) => new(Store, Scene, await Scene.PersonAsync(name));
}
