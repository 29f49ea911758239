using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What every engine must do with people's own personas, and with what these learned.</summary>
public abstract partial class PersonaContract : StoreContract
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
