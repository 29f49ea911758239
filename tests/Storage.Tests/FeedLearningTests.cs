using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage.Sqlite;
using FluentAssertions;
using Xunit;

namespace Confidant.Storage.Tests;

public sealed class FeedLearningTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Learning_that_fails_leaves_the_posts_kept_and_the_next_run_catches_up()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        FeedScene ana = await ConnectAsync(store);
        Execute(store, "CREATE TRIGGER broken BEFORE INSERT ON persona_blocks BEGIN SELECT RAISE(ABORT, 'broken'); END");

        SyncRun first = await ana.SyncAsync(ana.Post("1", "zorro"), ana.Post("2", "heron"));
        SyncRun second = await ana.SyncAsync(SyncKind.Latest, complete: null, ana.Post("3", "fox"));

        first.Should().BeEquivalentTo(
            new { State = SyncState.Done, LearningFailed = true, Counts = new SyncCounts(2, 2, 0, 0, 0, 0), TotalPosts = 2 });
        first.UpdatedPersonas.Should().BeEmpty();
        second.LearningFailed.Should().BeTrue("it could not catch up either");
        (await LearnedAsync(store, ana)).Should().BeEmpty();
        (await ana.FindInPrivateAsync("zorro")).Should().Equal("zorro");

        Execute(store, "DROP TRIGGER broken");
        SyncRun third = await ana.SyncAsync(SyncKind.Latest, complete: null, ana.Post("4", "owl"));

        third.LearningFailed.Should().BeFalse();
        third.Counts.Learned.Should().Be(4);
        third.UpdatedPersonas.Should().Equal(PersonaId.Self);
        (await LearnedAsync(store, ana)).Should().BeEquivalentTo("zorro", "heron", "fox", "owl");
        (await ana.SyncAsync(SyncKind.Latest, complete: null)).Counts.Learned.Should().Be(0, "all is caught up on");
    }

    [Fact]
    public async Task Thousands_of_posts_that_are_gone_at_their_source_go_piece_by_piece()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        FeedScene ana = await ConnectAsync(store);
        await ana.SyncAsync([.. Enumerable.Range(0, 2_100).Select(number => ana.Post($"{number}", $"zorro {number}"))]);
        await ana.StartAsync();
        await ana.OpenAsync();
        await ana.AppendAsync(ana.Post("7", "zorro 7"));
        var all = new ReadSpan(DateTimeOffset.UnixEpoch, store.Clock.GetUtcNow());

        SyncRun? first = await store.Syncs.EndAsync(ana.Job, ana.Owner, all, store.Clock.GetUtcNow(), None);
        SyncRun? ended = await ana.EndAsync(all);

        first.Should().BeEquivalentTo(new { State = SyncState.Running, Counts = new SyncCounts(1, 0, 0, 1_000, 0, 0) });
        ended.Should().BeEquivalentTo(new { State = SyncState.Done, Counts = new SyncCounts(1, 0, 0, 2_099, 0, 0), TotalPosts = 1 });
        (await ana.PostAsync()).Text.Should().Be("zorro 7");
    }

    private static async Task<FeedScene> ConnectAsync(SqliteHarness store)
    {
        var scene = new Scene(store);
        var ana = new FeedScene(store, scene, await scene.PersonAsync("Ana"));
        await ana.ConnectAsync();
        return ana;
    }

    private static async Task<IEnumerable<string>> LearnedAsync(SqliteHarness store, FeedScene ana) =>
        (await store.Personas.FindAsync(ana.Subject, PersonaId.Self, None))!.Posts.Select(static post => post.Text);

    private static void Execute(SqliteHarness store, string sql)
    {
        using var db = SqliteConnection.Open(store.Database);
        db.Execute(sql);
    }
}
