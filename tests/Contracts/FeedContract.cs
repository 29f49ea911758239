using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What every engine must do with the feeds that people connect.</summary>
public abstract class FeedContract : StoreContract
{
    [Fact]
    public async Task A_feed_is_its_owners_alone()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        FeedScene ben = await FeedOfAsync("Ben");
        IntegrationId feed = await ana.ConnectAsync();

        Integration found = (await Store.Feeds.ListAsync(ana.Subject, None)).Single();

        found.Should().BeEquivalentTo(new Integration
        {
            Id = feed,
            Account = new FeedAccount(Platform.Mastodon, "ana", "ana"),
            Proof = FeedProof.Declared,
            IsFetched = true,
            ConnectedAt = Store.Clock.GetUtcNow(),
            DueAt = Store.Clock.GetUtcNow(),
        });
        (await Store.Feeds.FindAsync(ben.Subject, feed, None)).Should().BeNull();
        (await Store.Feeds.ListAsync(ben.Subject, None)).Should().BeEmpty();
        (await ben.ApplyAsync(new TurnEffect.PauseFeed(ben.Subject, feed, IsPaused: true))).Should().BeFalse();
        (await ben.ApplyAsync(new TurnEffect.StartSync(
            ben.Subject, new SyncId(Store.Ids.NewId()), feed, SyncKind.Full, null, null, null))).Should().BeFalse();
    }

    [Fact]
    public async Task An_account_that_is_connected_again_keeps_its_feed_and_its_stronger_proof()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        IntegrationId feed = await ana.ConnectAsync(isFetched: false);
        await ana.ApplyAsync(new TurnEffect.ProveFeed(ana.Subject, feed, FeedProof.PostedCode));

        await ana.ConnectAsync();

        Integration found = (await Store.Feeds.ListAsync(ana.Subject, None)).Single();
        found.Id.Should().Be(feed);
        found.Proof.Should().Be(FeedProof.PostedCode);
        found.IsFetched.Should().BeTrue();
    }

    [Fact]
    public async Task Two_people_may_declare_the_same_account()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        FeedScene ben = await FeedOfAsync("Ben");
        await ana.ConnectAsync("shared");
        await ben.ConnectAsync("shared");

        await ana.SyncAsync(ana.Post("1", "zorro"));
        SyncRun run = await ben.SyncAsync(ben.Post("1", "zorro"));

        run.Counts.New.Should().Be(1);
        (await ana.PostAsync()).Message.Should().NotBe((await ben.PostAsync()).Message);
    }

    [Fact]
    public async Task Runs_that_ended_are_known_for_thirty_days()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        SyncId ended = (await ana.SyncAsync(ana.Post("1", "zorro"))).Id;
        SyncId open = await ana.StartAsync();

        Store.Clock.Advance(TimeSpan.FromDays(29));
        await Store.Maintenance.PurgeAsync(None);
        (await Store.Feeds.FindRunAsync(ana.Subject, ended, None))!.Counts.New.Should().Be(1);

        Store.Clock.Advance(TimeSpan.FromDays(2));
        await Store.Maintenance.PurgeAsync(None);
        (await Store.Feeds.FindRunAsync(ana.Subject, ended, None)).Should().BeNull();
        (await Store.Feeds.FindRunAsync(ana.Subject, open, None))!.State.Should().Be(SyncState.Waiting, "it has not ended");
        (await ana.PostAsync()).Text.Should().Be("zorro");
    }

    [Fact]
    public async Task No_more_feeds_are_connected_than_are_allowed_and_none_while_nothing_is_remembered()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        for (int i = 0; i < IFeedStore.MostFeeds; i++)
        {
            await ana.ConnectAsync($"account{i}");
        }

        Func<Task> more = () => ana.ConnectAsync("one more");
        await more.Should().ThrowAsync<InvalidOperationException>();
        await ana.ConnectAsync("account3");
        await Scene.ApplyAsync(ana.Dm, new TurnEffect.SetRemembering(ana.Subject, false));
        Func<Task> again = () => ana.ConnectAsync("account3");
        await again.Should().ThrowAsync<InvalidOperationException>();
    }

    private async Task<FeedScene> FeedOfAsync(string name) => new(Store, Scene, await Scene.PersonAsync(name));
}
