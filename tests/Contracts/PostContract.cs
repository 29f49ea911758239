using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What every engine must do with people's own posts: where they stand, and what is learned from them.</summary>
public abstract class PostContract : OwnPostsContract
{
    [Fact]
    public async Task A_public_post_is_heard_wherever_its_author_speaks()
    {
        await ConnectAsync();

        await Ana.SyncAsync(Ana.Post("1", "zorro"));

        KeptPost post = await Ana.PostAsync();
        (post.Scope, post.NotLearned, post.Text).Should().Be((PrivacyScope.CrossContext, NotLearned.No, "zorro"));
        (await Ana.FindInPrivateAsync("zorro")).Should().Equal("zorro");
        (await Ana.FindInGroupAsync("zorro")).Should().Equal("zorro");
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(1);
        (await HeardByAnotherAsync("zorro")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_its_source_does_not_show_to_everybody_is_heard_in_private_alone_until_its_author_shares_it()
    {
        await ConnectAsync();

        await Ana.SyncAsync(Ana.Post("1", "zorro", isPublic: false));

        (await Ana.FindInPrivateAsync("zorro")).Should().Equal("zorro");
        (await Ana.FindInGroupAsync("zorro")).Should().BeEmpty();
        await ChangeScopeAsync(await Ana.PostAsync(), PrivacyScope.CrossContext);
        await Ana.SyncAsync(Ana.Post("1", "zorro", isPublic: false));
        (await Ana.FindInGroupAsync("zorro")).Should().Equal("zorro");
        await VerifyAsync();
    }

    [Theory]
    [InlineData(NotLearned.Repost)]
    [InlineData(NotLearned.ReplyToOthers)]
    [InlineData(NotLearned.Empty)]
    public async Task What_is_not_its_authors_statement_is_in_no_audience(NotLearned nature)
    {
        await ConnectAsync();

        SyncRun run = await Ana.SyncAsync(Ana.Post("1", "zorro") with { Nature = nature });

        (run.Counts.New, run.Counts.Learned, run.LearnedNothing).Should().Be((1, 0, nature));
        run.UpdatedPersonas.Should().BeEmpty();
        KeptPost post = await Ana.PostAsync();
        post.NotLearned.Should().Be(nature);
        await IsForOwnEyesAsync();
        await ChangeScopeAsync(post, PrivacyScope.CrossContext);
        await IsForOwnEyesAsync();
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(0);
        await VerifyAsync();
    }

    [Fact]
    public async Task While_self_does_not_learn_posts_are_kept_and_it_is_said_why_nothing_was_learned()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "heron"));
        await Ana.ApplyAsync(new TurnEffect.SetPersonaLearning(Ana.Subject, PersonaId.Self, IsEnabled: false));

        SyncRun run = await Ana.SyncAsync(Ana.Post("1", "heron"), Ana.Post("2", "zorro"));

        (run.Counts, run.LearnedNothing).Should().Be((new SyncCounts(2, 1, 0, 0, 0, 0), NotLearned.LearningOff));
        (await Ana.FindInPrivateAsync("zorro")).Should().BeEmpty();
        (await Ana.FindInPrivateAsync("heron")).Should().Equal("heron");
        await Ana.ApplyAsync(new TurnEffect.SetPersonaLearning(Ana.Subject, PersonaId.Self, IsEnabled: true));
        (await Ana.FindInGroupAsync("zorro")).Should().Equal("zorro");
        (await Ana.SyncAsync(Ana.Post("2", "zorro"))).Counts.Should().Be(new SyncCounts(1, 0, 0, 0, 0, 0));
    }

    [Fact]
    public async Task People_choose_by_tag_and_date_what_is_learned_of_what_comes()
    {
        await ConnectAsync();
        await Ana.ApplyAsync(new TurnEffect.ChooseLearning(
            Ana.Subject,
            new FeedChoice { OnlyTags = ["dev"], WithoutTags = ["secret"], Since = Ana.Yesterday.AddHours(-1), Until = Ana.Yesterday }));

        await Ana.SyncAsync(
            Ana.Post("1", "zorro") with { Hashtags = ["Dev"] },
            Ana.Post("2", "fox"),
            Ana.Post("3", "heron") with { Hashtags = ["dev", "Secret"] },
            Ana.Post("4", "otter") with { Hashtags = ["dev"], PostedAt = Ana.Yesterday.AddHours(-2) },
            Ana.Post("5", "raven") with { Hashtags = ["dev"], PostedAt = Ana.Yesterday.AddSeconds(1) });

        (await Ana.PostsAsync()).ToDictionary(static post => post.Text, static post => post.NotLearned).Should().Equal(
            new Dictionary<string, NotLearned>
            {
                ["zorro"] = NotLearned.No,
                ["fox"] = NotLearned.Tag,
                ["heron"] = NotLearned.Tag,
                ["otter"] = NotLearned.Date,
                ["raven"] = NotLearned.Date,
            });
        (await Store.Feeds.ReadChoiceAsync(Ana.Subject, None)).OnlyTags.Should().Equal("dev");
        (await Ana.FindInGroupAsync("fox")).Should().BeEmpty();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1100)]
    public async Task A_choice_acts_on_what_is_kept_and_can_be_taken_back(int count)
    {
        await ConnectAsync();
        NewPost[] posts =
        [
            .. Enumerable.Range(1, count).Select(i => Ana.Post($"{i}", $"zorro {i}") with
            {
                PostedAt = Ana.Yesterday.AddHours(-i),
                Hashtags = ["fox"],
            }),
        ];
        await Ana.SyncAsync([.. posts.Take(1000)]);
        await Ana.SyncAsync(posts);
        NewPost last = posts[^1];
        (await Ana.FindInGroupAsync(Scene.Words(last.Text)[1])).Should().Equal(last.Text);

        await Ana.ApplyAsync(new TurnEffect.ChooseLearning(Ana.Subject, new FeedChoice { WithoutTags = ["fox"] }));

        (await Ana.FindInGroupAsync("zorro")).Should().BeEmpty("from that transaction on");
        (await Ana.FindInPrivateAsync("zorro")).Should().BeEmpty();
        (await Ana.PostsAsync()).Should().OnlyContain(static post => post.NotLearned == NotLearned.Tag);
        await VerifyAsync();
        await Store.Maintenance.FinishForgetsAsync(None);
        await VerifyAsync();
        await Ana.ApplyAsync(new TurnEffect.ChooseLearning(Ana.Subject, FeedChoice.All));
        await Store.Maintenance.FinishForgetsAsync(None);
        (await Ana.FindInGroupAsync(Scene.Words(last.Text)[1])).Should().Equal(last.Text);
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(count);
        await VerifyAsync();
    }

    [Fact]
    public async Task A_single_post_is_left_out_for_good_or_taken_in_against_the_choice()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"));
        KeptPost post = await Ana.PostAsync();

        await Ana.ApplyAsync(new TurnEffect.ChoosePost(Ana.Subject, post.Message, IsLearned: false));
        await Ana.SyncAsync(Ana.Post("1", "zorro again"));

        (await Ana.PostAsync()).NotLearned.Should().Be(NotLearned.LeftOut);
        await IsForOwnEyesAsync();
        await Ana.ApplyAsync(new TurnEffect.ChooseLearning(Ana.Subject, new FeedChoice { OnlyTags = ["dev"] }));
        await Ana.ApplyAsync(new TurnEffect.ChoosePost(Ana.Subject, post.Message, IsLearned: true));
        (await Ana.FindInGroupAsync("zorro")).Should().Equal("zorro again");
        await VerifyAsync();
    }

    [Fact]
    public async Task An_edit_takes_the_place_of_the_old_words_and_of_all_that_rested_on_them()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"));
        await LearnAsync("zorro");

        SyncRun run = await Ana.SyncAsync(Ana.Post("1", "heron") with { Hashtags = ["birds"] });

        (run.Counts.New, run.Counts.Edited, run.Counts.Learned).Should().Be((0, 1, 1));
        (await Ana.FindInPrivateAsync("zorro")).Should().BeEmpty();
        (await Ana.FindInGroupAsync("heron")).Should().Equal("heron");
        (await Store.Subject.ListAsync(Ana.Subject, new SubjectFilter(0, 10), None)).Total.Should().Be(0);
        KeptPost post = await Ana.PostAsync();
        (post.Text, post.PostedAt).Should().Be(("heron", Ana.Yesterday));
        post.Hashtags.Should().Equal("birds");
        await VerifyAsync();
    }

    [Fact]
    public async Task What_others_did_with_a_post_is_no_edit()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"));
        await LearnAsync("zorro");

        SyncRun run = await Ana.SyncAsync(Ana.Post("1", "zorro") with { Engagement = new Engagement(25, 5, 1), Importance = 0.9 });

        run.Counts.Edited.Should().Be(0);
        KeptPost post = await Ana.PostAsync();
        (post.Engagement, post.Importance).Should().Be((new Engagement(25, 5, 1), 0.9));
        (await Store.Subject.ListAsync(Ana.Subject, new SubjectFilter(0, 10), None)).Total.Should().Be(1);
    }

    [Fact]
    public async Task An_edit_that_narrows_the_audience_narrows_here_and_one_that_widens_opens_what_nobody_closed()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"));

        (await Ana.SyncAsync(Ana.Post("1", "zorro", isPublic: false))).Counts.Edited.Should().Be(1);

        (await Ana.FindInGroupAsync("zorro")).Should().BeEmpty();
        (await Ana.FindInPrivateAsync("zorro")).Should().Equal("zorro");
        await Ana.SyncAsync(SyncKind.Export, null, Ana.Post("1", "zorro"));
        (await Ana.FindInGroupAsync("zorro")).Should().BeEmpty("an export may be old");
        await Ana.SyncAsync(Ana.Post("1", "zorro"));
        (await Ana.FindInGroupAsync("zorro")).Should().Equal("zorro");
        await VerifyAsync();
    }

    [Fact]
    public async Task What_its_author_made_private_stays_so_whatever_its_source_does()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"));
        await ChangeScopeAsync(await Ana.PostAsync(), PrivacyScope.Private);
        await IsForOwnEyesAsync();

        await Ana.SyncAsync(Ana.Post("1", "zorro"));
        await Ana.SyncAsync(Ana.Post("1", "zorro again"));
        await Ana.SyncAsync(Ana.Post("1", "zorro again", isPublic: false));
        await Ana.SyncAsync(Ana.Post("1", "zorro once more"));

        await IsForOwnEyesAsync();
        await Ana.SyncAsync(SyncKind.Full, EverSince);
        (await Ana.PostsAsync()).Should().BeEmpty();
        (await Ana.SyncAsync(Ana.Post("1", "zorro"))).Counts.Forgotten.Should().Be(1);
        (await Ana.PostsAsync()).Should().BeEmpty("what was decided about it went with it");
        await VerifyAsync();
    }

    [Fact]
    public async Task What_is_taken_back_to_where_it_came_from_is_not_shared_again_by_a_sync()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"));
        await Scene.ApplyAsync(
            Ana.Dm, new TurnEffect.ChangeScope(Ana.Subject, new ScopeSelection.AllShared(), PrivacyScope.GroupOnly));

        await Ana.SyncAsync(Ana.Post("1", "zorro again"));

        await IsForOwnEyesAsync();
        await ChangeScopeAsync(await Ana.PostAsync(), PrivacyScope.CrossContext);
        (await Ana.FindInGroupAsync("zorro")).Should().Equal("zorro again");
    }

    [Fact]
    public async Task What_is_gone_at_its_source_goes_with_all_that_rests_on_it_and_may_come_back()
    {
        await ConnectAsync();
        await Ana.SyncAsync(Ana.Post("1", "zorro"), Ana.Post("2", "heron"), Ana.Post("3", "otter"));
        await LearnAsync("zorro", "heron", "otter");
        await Ana.StartAsync();
        await Ana.OpenAsync();

        SyncRun told = (await Ana.AppendAsync(new PostBatch([Ana.Post("3", "otter")], ["1", "unknown"], null)))!;
        SyncRun ended = (await Ana.EndAsync(EverSince))!;

        told.Counts.Deleted.Should().Be(1);
        ended.Counts.Deleted.Should().Be(2);
        (await Ana.PostAsync()).Text.Should().Be("otter");
        (await Store.Subject.ListAsync(Ana.Subject, new SubjectFilter(0, 10), None)).Total.Should().Be(1);
        (await Ana.SyncAsync(Ana.Post("1", "zorro"))).Counts.New.Should().Be(1);
        await VerifyAsync();
    }

    [Fact]
    public async Task What_a_reading_did_not_reach_stays()
    {
        await ConnectAsync();
        await Ana.SyncAsync(
            Ana.Post("1", "zorro") with { PostedAt = Ana.Yesterday.AddDays(-30) },
            Ana.Post("2", "heron"),
            Ana.Post("3", "otter") with { PostedAt = Ana.Yesterday.AddHours(1) });

        await Ana.SyncAsync(SyncKind.Full, new ReadSpan(Ana.Yesterday.AddDays(-1), Ana.Yesterday));

        (await Ana.PostsAsync()).Select(static post => post.Text).Should().Equal("zorro", "otter");
    }
}
