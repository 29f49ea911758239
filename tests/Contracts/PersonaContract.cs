using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What every engine must do with people's own personas, and with what these learned.</summary>
public abstract class PersonaContract : StoreContract
{
    [Fact]
    public async Task Self_comes_with_the_first_feed_and_learns_what_is_learned_from()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        (await Store.Personas.ListAsync(ana.Subject, None)).Should().BeEmpty();
        await ana.ConnectAsync();

        await ana.SyncAsync(
            ana.Post("1", "zorro"), ana.Post("2", "fox"), ana.Post("3", "heron") with { Nature = NotLearned.Repost });

        (await Store.Personas.ListAsync(ana.Subject, None)).Should().Equal(
            new UserPersona(PersonaId.Self, "self", "self", LearningEnabled: true, 2, Store.Clock.GetUtcNow()));
        (await KeptAsync(ana)).Should().BeEquivalentTo("zorro", "fox");
    }

    [Fact]
    public async Task What_is_kept_in_mind_is_read_by_importance_and_the_latest_by_date()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.SyncAsync(
            ana.Post("1", "plain") with { Importance = .1 },
            ana.Post("2", "weighty") with { Importance = .9, PostedAt = ana.Yesterday.AddDays(-3) },
            ana.Post("3", "middling") with { Importance = .5, PostedAt = ana.Yesterday.AddDays(-1) });

        (await KeptAsync(ana)).Should().Equal("weighty", "middling", "plain");
        (await Store.Personas.ReadPostsAsync(ana.Subject, PersonaId.Self, None)).Select(static post => post.Text)
            .Should().Equal("plain", "middling", "weighty");
    }

    [Fact]
    public async Task Learning_the_same_again_counts_once()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.SyncAsync(ana.Post("1", "zorro"));

        await ana.SyncAsync(ana.Post("1", "zorro") with { Importance = .8, Engagement = new Engagement(9, 0, 0) });

        (await Store.Personas.ListAsync(ana.Subject, None)).Single().InteractionCount.Should().Be(1);
        OwnPost post = (await Store.Personas.FindAsync(ana.Subject, PersonaId.Self, None))!.Posts.Single();
        (post.Importance, post.Engagement.Likes).Should().Be((.8, 9));
    }

    [Fact]
    public async Task A_private_chat_reads_all_that_was_learned_and_a_group_only_what_is_public()
    {
        UserProfile person = await Scene.PersonAsync("Ana");
        var ana = new FeedScene(Store, Scene, person);
        await ana.ConnectAsync();
        await ana.SyncAsync(ana.Post("1", "open"), ana.Post("2", "close", isPublic: false));
        Chat club = await Scene.GroupAsync("club");
        UserProfile ben = await Scene.PersonAsync("Ben");

        (await HeardAsync(Scene.Audience(person, ana.Dm))).Should().BeEquivalentTo("open", "close");
        (await HeardAsync(Scene.Audience(person, club))).Should().Equal("open");
        (await HeardAsync(Scene.Public(person))).Should().Equal("open");
        (await HeardAsync(Scene.Audience(ben, club))).Should().BeEmpty("another asks");
        (await HeardAsync(Scene.Audience(ben, Scene.Private(ben)))).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_made_private_or_forgotten_leaves_every_reading_and_moves_the_epochs()
    {
        UserProfile person = await Scene.PersonAsync("Ana");
        var ana = new FeedScene(Store, Scene, person);
        await ana.ConnectAsync();
        await ana.SyncAsync(ana.Post("1", "zorro"), ana.Post("2", "fox"), ana.Post("3", "heron"));
        IReadOnlyList<KeptPost> posts = await ana.PostsAsync();
        MessageId fox = posts.Single(static post => post.Text == "fox").Message;
        PostReading before = await Store.Personas.ReadMemoryAsync(Scene.Audience(person, ana.Dm), None);

        await ana.ApplyAsync(new TurnEffect.ChoosePost(ana.Subject, fox, IsLearned: false));
        await Scene.ApplyAsync(ana.Dm, new TurnEffect.Forget(ana.Subject, new ForgetSelection.Topic([["zorro"]]), default));

        PostReading after = await Store.Personas.ReadMemoryAsync(Scene.Audience(person, ana.Dm), None);
        after.Posts.Select(static post => post.Text).Should().Equal("heron");
        after.Epochs.Should().NotBeEquivalentTo(before.Epochs);
        (await KeptAsync(ana)).Should().Equal("heron");
        (await HeardAsync(Scene.Public(person))).Should().Equal("heron");
    }

    [Fact]
    public async Task While_self_does_not_learn_posts_are_kept_for_their_author_and_are_learned_once_it_does_again()
    {
        UserProfile person = await Scene.PersonAsync("Ana");
        var ana = new FeedScene(Store, Scene, person);
        await ana.ConnectAsync();
        await ana.ApplyAsync(new TurnEffect.SetPersonaLearning(ana.Subject, PersonaId.Self, IsEnabled: false));

        SyncRun silent = await ana.SyncAsync(ana.Post("1", "zorro"));

        (silent.Counts.New, silent.Counts.Learned, silent.LearnedNothing).Should().Be((1, 0, NotLearned.LearningOff));
        (await KeptAsync(ana)).Should().BeEmpty();
        (await ana.PostAsync()).NotLearned.Should().Be(NotLearned.LearningOff);
        (await HeardAsync(Scene.Audience(person, ana.Dm))).Should().BeEmpty();

        await ana.ApplyAsync(new TurnEffect.SetPersonaLearning(ana.Subject, PersonaId.Self, IsEnabled: true));

        (await ana.SyncAsync(ana.Post("1", "zorro"))).Counts.Learned.Should().Be(0, "it is known and learned");
        (await HeardAsync(Scene.Audience(person, ana.Dm))).Should().Equal("zorro");
    }

    [Fact]
    public async Task Other_personas_learn_only_where_a_run_is_to_teach_them()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.ApplyAsync(new TurnEffect.CreatePersona(ana.Subject, "Garden", "hobby"));
        PersonaId garden = (await Store.Personas.ListAsync(ana.Subject, None))[1].Id;
        await ana.SyncAsync(ana.Post("1", "zorro"), ana.Post("2", "heron") with { Nature = NotLearned.ReplyToOthers });
        (await KeptAsync(ana, garden)).Should().BeEmpty();

        SyncRun run = await LearnAsync(ana, new LearningWishes([garden], UpdateSelf: false, IncludeAnalytics: false, 0));

        (await KeptAsync(ana, garden)).Should().Equal("zorro");
        (run.State, run.Counts.Processed, run.Counts.Learned).Should().Be((SyncState.Done, 2, 1));
        run.UpdatedPersonas.Should().Equal(garden);
        SyncRun again = await LearnAsync(ana, new LearningWishes([garden], UpdateSelf: false, IncludeAnalytics: false, 0));
        again.Counts.Should().Be(run.Counts);
        (await Store.Personas.ListAsync(ana.Subject, None))[1].InteractionCount.Should().Be(1, "it had learned that before");
    }

    [Fact]
    public async Task What_other_personas_learned_is_told_in_private_alone_and_goes_with_its_posts()
    {
        UserProfile person = await Scene.PersonAsync("Ana");
        var ana = new FeedScene(Store, Scene, person);
        await ana.ConnectAsync();
        await ana.SyncAsync(ana.Post("1", "zorro"), ana.Post("2", "heron", isPublic: false));
        await ana.ApplyAsync(
            new TurnEffect.CreatePersona(ana.Subject, "Garden", "hobby"), new TurnEffect.CreatePersona(ana.Subject, "Work", "colleague"));
        UserPersona garden = (await Store.Personas.ListAsync(ana.Subject, None))[1];
        await LearnAsync(ana, new LearningWishes([garden.Id], UpdateSelf: false, IncludeAnalytics: false, 0));
        Chat club = await Scene.GroupAsync("club");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Audience dm = Scene.Audience(person, ana.Dm);

        PersonaMemory told = (await Store.Personas.ReadOthersAsync(dm, None)).Should().ContainSingle("the other learned nothing").Subject;
        (told.Persona.Name, told.Persona.RelationType).Should().Be(("Garden", "hobby"));
        told.Posts.Select(static post => post.Text).Should().BeEquivalentTo("zorro", "heron");
        (await Store.Personas.ReadOthersAsync(Scene.Audience(person, club), None)).Should().BeEmpty();
        (await Store.Personas.ReadOthersAsync(Scene.Public(person), None)).Should().BeEmpty();
        (await Store.Personas.ReadOthersAsync(Scene.Audience(ben, Scene.Private(ben)), None)).Should().BeEmpty();

        await Scene.ApplyAsync(ana.Dm, new TurnEffect.Forget(ana.Subject, new ForgetSelection.Topic([["zorro"]]), default));
        (await Store.Personas.ReadOthersAsync(dm, None)).Single().Posts.Select(static post => post.Text).Should().Equal("heron");
        await ana.ApplyAsync(new TurnEffect.DeletePersona(ana.Subject, garden.Id));
        (await Store.Personas.ReadOthersAsync(dm, None)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_persona_that_does_not_learn_is_left_out_and_the_run_says_why()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.SyncAsync(ana.Post("1", "zorro"));
        await ana.ApplyAsync(new TurnEffect.SetPersonaLearning(ana.Subject, PersonaId.Self, IsEnabled: false));

        SyncRun run = await LearnAsync(ana, new LearningWishes([], UpdateSelf: true, IncludeAnalytics: false, 0));

        (run.Counts.Learned, run.LearnedNothing).Should().Be((0, NotLearned.LearningOff));
        run.UpdatedPersonas.Should().BeEmpty();
        (await KeptAsync(ana)).Should().Equal("zorro");
    }

    [Fact]
    public async Task Two_weights_of_feeling_give_two_orders()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.SyncAsync(
            ana.Post("1", "The timetable holds from Monday") with { Importance = .6 },
            ana.Post("2", "What a wonderful, fantastic, happy day") with { Importance = .4 });

        await LearnAsync(ana, new LearningWishes([], UpdateSelf: true, IncludeAnalytics: false, SentimentWeight: 0));
        IReadOnlyList<string> cool = await KeptAsync(ana);
        await LearnAsync(ana, new LearningWishes([], UpdateSelf: true, IncludeAnalytics: false, SentimentWeight: .9));

        cool[0].Should().StartWith("The timetable");
        (await KeptAsync(ana))[0].Should().StartWith("What a wonderful");
    }

    [Fact]
    public async Task A_feeling_that_is_told_counts_before_what_the_lexicon_finds()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.SyncAsync(ana.Post("1", "what a lovely, wonderful zorro"), ana.Post("2", "oh, the heron again"), ana.Post("3", "fox", isPublic: false));
        await StartLearningAsync(ana, new LearningWishes([], UpdateSelf: true, IncludeAnalytics: false, 1));
        await ana.OpenAsync();
        PartitionAuthority authority = Scene.Authority(
            PartitionKey.Direct(AgentId.Any, (await Scene.PersonAsync("Ana")).Id), PartitionPurpose.Sync);

        IReadOnlyList<PostToWeigh> posts = await Store.Syncs.ReadToWeighAsync(authority, ana.Job, ana.Owner, None);
        posts.Select(static post => post.Text).Should().Equal("what a lovely, wonderful zorro", "oh, the heron again", "fox");
        var told = new Dictionary<MessageId, Sentiment> { [posts[1].Message] = new(-1, 1), [posts[0].Message] = new(.1, .1) };
        (await Store.Syncs.LearnAsync(ana.Job, ana.Owner, told, None))!.State.Should().Be(SyncState.Done);

        (await KeptAsync(ana)).Should().Equal("oh, the heron again", "what a lovely, wonderful zorro", "fox");
        (await Store.Syncs.ReadToWeighAsync(authority, ana.Job, ana.Owner, None)).Should().BeEmpty("the run has ended");
    }

    [Fact]
    public async Task A_learning_run_goes_on_after_a_restart_and_ends_when_its_person_ends_it()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.SyncAsync([.. Enumerable.Range(0, 700).Select(i => ana.Post($"{i}", $"zorro {i}"))]);
        var wishes = new LearningWishes([], UpdateSelf: true, IncludeAnalytics: false, 1);
        SyncId id = await StartLearningAsync(ana, wishes);
        await ana.OpenAsync();
        (await Store.Syncs.LearnAsync(ana.Job, ana.Owner, _lexiconAlone, None))!.State.Should().Be(SyncState.Running);

        await Store.ReopenAsync();
        await ana.OpenAsync("another");
        SyncRun end = (await Store.Syncs.LearnAsync(ana.Job, ana.Owner, _lexiconAlone, None))!;

        (end.State, end.Counts.Processed, end.Counts.Learned).Should().Be((SyncState.Done, 700, 700));
        await Store.Jobs.CompleteAsync(ana.Job, [], None);
        (await Store.Feeds.FindRunAsync(ana.Subject, id, None))!.State.Should().Be(SyncState.Done);

        SyncId second = await StartLearningAsync(ana, wishes);
        await ana.OpenAsync();
        await ana.ApplyAsync(new TurnEffect.CancelSync(ana.Subject, second));
        (await Store.Syncs.LearnAsync(ana.Job, ana.Owner, _lexiconAlone, None)).Should().BeNull();
    }

    [Fact]
    public async Task A_deleted_persona_is_gone_its_posts_stay_and_self_is_emptied()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.ApplyAsync(new TurnEffect.CreatePersona(ana.Subject, "Garden", "hobby"));
        await ana.SyncAsync(ana.Post("1", "zorro"));

        await ana.ApplyAsync(
            new TurnEffect.DeletePersona(ana.Subject, PersonaId.Self), new TurnEffect.DeletePersona(ana.Subject, new PersonaId(2)));

        UserPersona left = (await Store.Personas.ListAsync(ana.Subject, None)).Single();
        (left.Id, left.InteractionCount, left.LastInteraction).Should().Be((PersonaId.Self, 0, null));
        (await KeptAsync(ana)).Should().BeEmpty();
        (await ana.PostAsync()).Text.Should().Be("zorro");
        (await ana.ApplyAsync(new TurnEffect.DeletePersona(ana.Subject, new PersonaId(2)))).Should().BeFalse();
    }

    [Fact]
    public async Task Names_are_taken_once_and_there_are_twenty_at_the_most()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        for (int i = 0; i < PersonaLimits.PersonasOfOnePerson - 1; i++)
        {
            (await ana.ApplyAsync(new TurnEffect.CreatePersona(ana.Subject, $"P{i}", "other"))).Should().BeTrue();
        }

        (await ana.ApplyAsync(new TurnEffect.CreatePersona(ana.Subject, "One more", "other"))).Should().BeFalse();
        await ana.ApplyAsync(new TurnEffect.DeletePersona(ana.Subject, new PersonaId(3)));
        (await ana.ApplyAsync(new TurnEffect.CreatePersona(ana.Subject, "p5", "other"))).Should().BeFalse();
        (await ana.ApplyAsync(new TurnEffect.CreatePersona(ana.Subject, "Self", "other"))).Should().BeFalse();
        (await ana.ApplyAsync(new TurnEffect.CreatePersona(ana.Subject, "One more", "other"))).Should().BeTrue();
        (await Store.Personas.ListAsync(ana.Subject, None))[^1].Id.Should().Be(new PersonaId(21), "no number is given twice");
    }

    [Fact]
    public async Task An_export_has_the_personas_and_a_forget_of_everything_leaves_none()
    {
        FeedScene ana = await FeedOfAsync("Ana");
        await ana.ConnectAsync();
        await ana.ApplyAsync(new TurnEffect.CreatePersona(ana.Subject, "Garden", "hobby"));
        await ana.SyncAsync(ana.Post("1", "zorro"));

        SubjectExport export = await Store.Subject.ExportAsync(ana.Subject, None);

        export.Personas.Select(static memory => (memory.Persona.Name, memory.Posts.Count)).Should().Equal(("self", 1), ("Garden", 0));
        await Scene.ApplyAsync(ana.Dm, new TurnEffect.Forget(ana.Subject, new ForgetSelection.All(), default));
        (await Store.Personas.ListAsync(ana.Subject, None)).Should().BeEmpty();
    }

    private static readonly IReadOnlyDictionary<MessageId, Sentiment> _lexiconAlone = new Dictionary<MessageId, Sentiment>();

    private async Task<FeedScene> FeedOfAsync(string name) => new(Store, Scene, await Scene.PersonAsync(name));

    private async Task<IReadOnlyList<string>> KeptAsync(FeedScene feed, PersonaId? persona = null) =>
        [.. (await Store.Personas.FindAsync(feed.Subject, persona ?? PersonaId.Self, None))!.Posts.Select(static post => post.Text)];

    private async Task<IReadOnlyList<string>> HeardAsync(Audience audience)
    {
        PostReading kept = await Store.Personas.ReadMemoryAsync(audience, None);
        PostReading latest = await Store.Personas.ReadPostsAsync(audience, None);
        latest.Posts.Select(static post => post.Message).Should().BeEquivalentTo(kept.Posts.Select(static post => post.Message));
        return [.. kept.Posts.Select(static post => post.Text)];
    }

    private async Task<SyncId> StartLearningAsync(FeedScene feed, LearningWishes wishes)
    {
        var run = new SyncId(Store.Ids.NewId());
        (await feed.ApplyAsync(new TurnEffect.StartSync(feed.Subject, run, feed.Feed, SyncKind.Learn, null, wishes, null))).Should().BeTrue();
        return run;
    }

    private async Task<SyncRun> LearnAsync(FeedScene feed, LearningWishes wishes)
    {
        await StartLearningAsync(feed, wishes);
        await feed.OpenAsync();
        SyncRun run = (await Store.Syncs.LearnAsync(feed.Job, feed.Owner, _lexiconAlone, None))!;
        await Store.Jobs.CompleteAsync(feed.Job, [], None);
        return run;
    }
}
