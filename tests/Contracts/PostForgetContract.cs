using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What every engine must do so that people's own posts never come back once they went, run out, and are listed and taken
/// along.</summary>
public abstract class PostForgetContract : OwnPostsContract
{
    [Fact]
    public async Task A_post_that_is_forgotten_stays_away_from_every_later_sync()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"), Ana.Post("2", "heron"));
        MessageId zorro = (await Ana.PostsAsync()).Single(static post => post.Text == "zorro").Message;
        await ForgetAsync(new ForgetSelection.Messages([zorro]));

        SyncRun again = await Ana.SyncAsync(Ana.Post("1", "zorro"), Ana.Post("1", "zorro edited"), Ana.Post("2", "heron"));

        (again.Counts.New, again.Counts.Forgotten).Should().Be((0, 2));
        (await Ana.PostAsync()).Text.Should().Be("heron");
    }

    [Fact]
    public async Task A_post_that_is_forgotten_with_an_undo_stays_hidden_and_comes_back_with_it()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"));
        MessageId zorro = (await Ana.PostAsync()).Message;
        await Scene.ApplyAsync(Ana.Dm, new TurnEffect.SoftForget(Ana.Subject, zorro));

        (await Ana.SyncAsync(SyncKind.Full, EverSince, Ana.Post("1", "zorro edited"))).Counts.Forgotten.Should().Be(1);

        (await Ana.PostsAsync()).Should().BeEmpty();
        await Scene.ApplyAsync(Ana.Dm, new TurnEffect.UndoForget(Ana.Subject, zorro));
        (await Ana.FindInGroupAsync("zorro")).Should().Equal("zorro");
        await Scene.ApplyAsync(Ana.Dm, new TurnEffect.SoftForget(Ana.Subject, zorro));
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await Store.Maintenance.FinishForgetsAsync(None);
        (await Ana.SyncAsync(Ana.Post("1", "zorro"))).Counts.Forgotten.Should().Be(1);
        await VerifyAsync();
    }

    [Fact]
    public async Task A_forgotten_topic_stays_away_in_every_scope_also_where_it_was_posted_but_not_read_by_then()
    {
        await ConnectAsync();
        await Ana.SyncAsync(
            Ana.Post("1", "zorro in public"),
            Ana.Post("2", "zorro passed on") with { Nature = NotLearned.Repost },
            Ana.Post("3", "zorro in private", isPublic: false),
            Ana.Post("4", "heron"));
        await ForgetAsync(new ForgetSelection.Topic([["zorro"]]));
        (await Ana.PostAsync()).Text.Should().Be("heron");
        Store.Clock.Advance(TimeSpan.FromDays(30));
        await Store.Maintenance.PurgeAsync(None);

        SyncRun run = await Ana.SyncAsync(
            Ana.Post("1", "zorro in public"), Ana.Post("5", "zorro of long ago"), Ana.Post("4", "heron and zorro"),
            Ana.Post("6", "zorro anew") with { PostedAt = Store.Clock.GetUtcNow() });

        (run.Counts.New, run.Counts.Edited, run.Counts.Forgotten).Should().Be((1, 0, 2));
        (await Ana.PostsAsync()).Select(static post => post.Text).Should().Equal("heron", "zorro anew");
    }

    [Fact]
    public async Task After_everything_was_forgotten_nothing_of_before_comes_back()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"));
        await ForgetAsync(new ForgetSelection.All());
        (await Store.Feeds.ListAsync(Ana.Subject, None)).Should().BeEmpty();
        Store.Clock.Advance(TimeSpan.FromDays(30));
        await Store.Maintenance.PurgeAsync(None);

        await Ana.ConnectAsync();
        SyncRun run = await Ana.SyncAsync(
            Ana.Post("1", "zorro"), Ana.Post("2", "heron"), Ana.Post("3", "otter") with { PostedAt = Store.Clock.GetUtcNow() });

        (run.Counts.New, run.Counts.Forgotten).Should().Be((1, 2));
        (await Ana.PostAsync()).Text.Should().Be("otter");
    }

    [Fact]
    public async Task A_feed_that_is_disconnected_and_forgotten_does_not_come_back_when_it_is_connected_again()
    {
        IntegrationId feed = await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"), Ana.Post("2", "heron") with { Nature = NotLearned.Repost });
        await LearnAsync("zorro");

        await Ana.ApplyAsync(new TurnEffect.DisconnectFeed(Ana.Subject, feed, Forgets: true, new byte[] { 7 }));

        (await Ana.PostsAsync()).Should().BeEmpty();
        (await Ana.FindInPrivateAsync("zorro")).Should().BeEmpty();
        (await Store.Subject.ListAsync(Ana.Subject, new SubjectFilter(0, 10), None)).Total.Should().Be(0);
        Job scrub = (await Store.Jobs.ClaimAsync(JobKind.Scrub, 10, "test", TimeSpan.FromMinutes(1), None)).Single();
        scrub.Forgot.Should().Be(new ForgetCounts(2, 1, 0));
        scrub.Note.ToArray().Should().Equal(7);
        await Ana.ConnectAsync();
        SyncRun run = await Ana.SyncAsync(Ana.Post("1", "zorro"), Ana.Post("2", "heron"), Ana.Post("3", "otter"));
        (run.Counts.New, run.Counts.Forgotten).Should().Be((1, 2));
        await VerifyAsync();
    }

    [Fact]
    public async Task Posts_of_a_feed_that_is_only_disconnected_stay_and_are_known_when_it_is_connected_again()
    {
        IntegrationId feed = await ConnectAsync(grant: "secret"u8.ToArray());
        await Ana.SyncAsync(Ana.Post("1", "zorro"));
        SyncId run = await Ana.StartAsync();
        await Ana.OpenAsync();

        await Ana.ApplyAsync(new TurnEffect.DisconnectFeed(Ana.Subject, feed, Forgets: false, default));

        (await Ana.AppendAsync(Ana.Post("2", "heron"))).Should().BeNull();
        (await Store.Feeds.FindRunAsync(Ana.Subject, run, None)).Should().BeNull();
        (await Ana.PostAsync()).Integration.Should().BeNull();
        (await Ana.FindInGroupAsync("zorro")).Should().Equal("zorro");
        IntegrationId again = await Ana.ConnectAsync();
        (await Ana.PostAsync()).Integration.Should().Be(again);
        (await Ana.SyncAsync(Ana.Post("1", "zorro"))).Counts.Should().Be(new SyncCounts(1, 0, 0, 0, 0, 0));
        (await Ana.PostAsync()).Integration.Should().Be(again);
        await Ana.StartAsync();
        (await Ana.OpenAsync())!.Grant.Should().BeNull();
    }

    [Fact]
    public async Task A_feed_that_is_connected_again_is_forgotten_with_what_it_left_when_it_was_disconnected()
    {
        IntegrationId feed = await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"));
        await Ana.ApplyAsync(new TurnEffect.DisconnectFeed(Ana.Subject, feed, Forgets: false, default));
        IntegrationId again = await Ana.ConnectAsync();

        await Ana.ApplyAsync(new TurnEffect.DisconnectFeed(Ana.Subject, again, Forgets: true, default));

        (await Ana.PostsAsync()).Should().BeEmpty();
        (await Ana.FindInPrivateAsync("zorro")).Should().BeEmpty();
        await VerifyAsync();
    }

    [Fact]
    public async Task A_large_feed_is_unreadable_as_soon_as_it_is_forgotten_and_erased_before_the_files_are_cleaned()
    {
        IntegrationId feed = await ConnectAsync();
        NewPost[] posts =
        [
            .. Enumerable.Range(1, 2500).Select(i => Ana.Post($"{i}", $"zorro {i}") with { PostedAt = Ana.Yesterday.AddHours(-i) }),
        ];
        await Ana.SyncAsync(posts);
        await LearnAsync("zorro 1");
        (_, PendingChunk chunk) = await Scene.AnswerAsync(
            await Scene.PersonAsync("Ana"), Ana.Dm, "you like zorro", null, (await Ana.PostsAsync())[^1].Message);

        await Ana.ApplyAsync(new TurnEffect.DisconnectFeed(Ana.Subject, feed, Forgets: true, default));

        (await Ana.PostsAsync()).Should().BeEmpty();
        (await Ana.FindInPrivateAsync("zorro")).Should().BeEmpty();
        (await Scene.WindowAsync(Scene.Audience(await Scene.PersonAsync("Ana"), Ana.Dm), Ana.Dm)).Should().BeEmpty();
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(Ana.Dm), None)).Should().BeNull();
        (await Store.Subject.ExportAsync(Ana.Subject, None)).Messages.Should().BeEmpty();
        (await Store.Jobs.ClaimAsync(JobKind.Scrub, 10, "test", TimeSpan.FromMinutes(1), None)).Single()
            .Forgot.Should().Be(new ForgetCounts(2500, 1, 1));
        await VerifyAsync();
        await Ana.ConnectAsync();
        (await Ana.SyncAsync(posts)).Counts.Forgotten.Should().Be(2500);
        await Store.Maintenance.ScrubAsync(None);
        await VerifyAsync();
        (await Ana.SyncAsync(posts)).Counts.Forgotten.Should().Be(2500);
        (await Store.Maintenance.CheckAsync(None)).PendingVectors.Should().Be(0, "nothing is left");
    }

    [Fact]
    public async Task Posts_run_out_by_the_persons_retention_from_the_day_they_were_posted()
    {
        await ConnectAsync();
        await Scene.ApplyAsync(Ana.Dm, new TurnEffect.SetRetention(Ana.Subject, 7));

        SyncRun run = await Ana.SyncAsync(
            Ana.Post("1", "zorro"), Ana.Post("2", "heron") with { PostedAt = Ana.Yesterday.AddDays(-7) });

        run.Counts.New.Should().Be(1);
        (await Ana.PostAsync()).Text.Should().Be("zorro");
        Store.Clock.Advance(TimeSpan.FromDays(7));
        (await Ana.PostsAsync()).Should().BeEmpty();
        await Store.Maintenance.PurgeAsync(None);
        (await Store.Feeds.ListAsync(Ana.Subject, None)).Single().TotalPosts.Should().Be(0);
        await VerifyAsync();
    }

    [Fact]
    public async Task What_was_made_private_or_left_out_and_ran_out_does_not_come_back_when_words_are_kept_for_longer()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"), Ana.Post("2", "heron"), Ana.Post("3", "otter"));
        IReadOnlyList<KeptPost> posts = await Ana.PostsAsync();
        await ChangeScopeAsync(posts.Single(static post => post.Text == "zorro"), PrivacyScope.Private);
        await Ana.ApplyAsync(new TurnEffect.ChoosePost(
            Ana.Subject, posts.Single(static post => post.Text == "heron").Message, IsLearned: false));
        await Scene.ApplyAsync(Ana.Dm, new TurnEffect.SetRetention(Ana.Subject, 7));
        Store.Clock.Advance(TimeSpan.FromDays(8));
        (await Ana.SyncAsync(SyncKind.Full, EverSince, Ana.Post("1", "zorro"), Ana.Post("2", "heron"), Ana.Post("3", "otter")))
            .Counts.Deleted.Should().Be(0, "they ran out here, and are there at their source");
        await Store.Maintenance.PurgeAsync(None);
        await Scene.ApplyAsync(Ana.Dm, new TurnEffect.SetRetention(Ana.Subject, null));

        await Ana.SyncAsync(Ana.Post("1", "zorro"), Ana.Post("2", "heron"), Ana.Post("3", "otter"));

        (await Ana.PostAsync()).Text.Should().Be("otter");
        (await Ana.FindInGroupAsync("zorro")).Should().BeEmpty();
        await VerifyAsync();
    }

    [Fact]
    public async Task A_linked_profile_hears_public_posts_and_the_others_only_where_private_chats_are_open()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"), Ana.Post("2", "heron", isPublic: false));
        UserProfile other = await Scene.PersonAsync("Anita");
        Chat dm = Scene.Private(other);
        await LinkAsync(other);
        other = await Scene.PersonAsync("Anita");
        Audience audience = Scene.Audience(other, dm);

        (await Scene.FindTextsAsync(audience, "zorro")).Should().Equal("zorro");
        (await Scene.FindTextsAsync(audience, "heron")).Should().BeEmpty();
        (await HeardAsync(audience)).Should().Equal("zorro");
    }

    [Fact]
    public async Task A_linked_profiles_private_chat_reads_posts_that_are_not_public_while_their_owner_opens_theirs()
    {
        await ConnectAsync();
        await Ana.SyncAsync(
            Ana.Post("1", "zorro"),
            Ana.Post("2", "heron", isPublic: false),
            Ana.Post("3", "otter", isPublic: false) with { Nature = NotLearned.Repost },
            Ana.Post("4", "ibis"));
        await ChangeScopeAsync((await Ana.PostsAsync()).Single(static post => post.Text == "ibis"), PrivacyScope.Private);
        UserProfile other = await Scene.PersonAsync("Anita");
        LinkId link = await LinkAsync(other);
        Chat club = await Scene.GroupAsync("club");

        await Scene.ApplyAsync(Ana.Dm, new TurnEffect.OpenLink(Ana.Subject, link, Enabled: true));

        other = await Scene.PersonAsync("Anita");
        Audience opened = Scene.Audience(other, Scene.Private(other));
        (await Scene.FindTextsAsync(opened, "heron")).Should().Equal("heron");
        (await Scene.FindTextsAsync(opened, "otter")).Should().BeEmpty("nobody hears what is not learned from");
        (await Scene.FindTextsAsync(opened, "ibis")).Should().BeEmpty("it is for its author's own eyes");
        (await HeardAsync(opened)).Should().BeEquivalentTo("zorro", "heron");
        (await HeardAsync(Scene.Audience(other, club))).Should().Equal("zorro");

        await Scene.ApplyAsync(Ana.Dm, new TurnEffect.OpenLink(Ana.Subject, link, Enabled: false));

        (await Scene.FindTextsAsync(opened, "heron")).Should().BeEmpty("whoever was resolved before is asked again");
        (await HeardAsync(opened)).Should().Equal("zorro");
        await Scene.ApplyAsync(Ana.Dm, new TurnEffect.EndLink(Ana.Subject, link));
        (await HeardAsync(opened)).Should().BeEmpty();
    }

    [Fact]
    public async Task Posts_are_listed_by_tag_and_by_feed_the_latest_first()
    {
        IntegrationId feed = await ConnectAsync();
        await Ana.SyncAsync(
            Ana.Post("1", "zorro") with { Hashtags = ["Fox"] }, Ana.Post("2", "heron") with { PostedAt = Ana.Yesterday.AddHours(1) });
        await Ana.ConnectAsync("elsewhere");
        await Ana.SyncAsync(Ana.Post("3", "otter") with { Hashtags = ["fox"], PostedAt = Ana.Yesterday.AddHours(2) });

        (await ListAsync(new PostFilter(null, null, 0, 2))).Should().Equal("otter", "heron");
        (await ListAsync(new PostFilter(null, "fox", 1, 10))).Should().Equal("zorro");
        (await ListAsync(new PostFilter(feed, null, 0, 10))).Should().Equal("heron", "zorro");
        (await Store.Feeds.ListPostsAsync(Ana.Subject, new PostFilter(null, "fox", 0, 1), None)).Total.Should().Be(2);
    }

    [Fact]
    public async Task A_person_takes_everything_about_their_feeds_with_them()
    {
        IntegrationId feed = await ConnectAsync(grant: "secret"u8.ToArray());
        SyncRun run = await Ana.SyncAsync(
            Ana.Post("1", "zorro") with { Hashtags = ["fox"] }, Ana.Post("2", "heron") with { Nature = NotLearned.Repost });
        await Ana.ApplyAsync(new TurnEffect.ChooseLearning(Ana.Subject, new FeedChoice { WithoutTags = ["dev"] }));

        SubjectExport export = await Store.Subject.ExportAsync(Ana.Subject, None);

        export.Feeds.Single().Id.Should().Be(feed);
        export.Syncs.Should().BeEquivalentTo([run]);
        export.FeedChoice.WithoutTags.Should().Equal("dev");
        export.Posts.Should().BeEquivalentTo(await Ana.PostsAsync());
        export.Messages.Select(static message => message.Text).Should().Equal("zorro", "heron");
    }
}
