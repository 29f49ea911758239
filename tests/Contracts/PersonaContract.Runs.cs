using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What runs teach personas.</summary>
public abstract partial class PersonaContract
{
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
}
