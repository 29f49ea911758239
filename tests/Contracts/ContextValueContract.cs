using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>How the values of a person's context are read and set, on every engine.</summary>
public abstract class ContextValueContract : StoreContract
{
    private static readonly Agent _other = new(new AgentId(new Guid("01890000-0000-7000-8000-00000000000b")), "Other");

    private UserContextEditor Editor => new(Store.Context, new TextAnalyzer(), Store.Ids, Store.Clock);

    [Fact]
    public async Task A_value_that_is_set_is_a_message_of_the_person_and_what_it_states()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");

        (await SetAsync(ana, ContextKinds.Company, "TechFlow AI")).Should().Be(ContextOutcome.Done);

        SubjectExport export = await Store.Subject.ExportAsync(Scene.Subject(ana), None);
        export.Messages.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Text = "My company is TechFlow AI.",
            Context = ContextType.Dm,
            Scope = PrivacyScope.Private,
        });
        MemoryEntry entry = export.Entries.Should().ContainSingle().Subject;
        entry.LosslessRestatement.Should().Be("Ana's company is TechFlow AI.");
        entry.Agent.Should().Be(AgentId.Any);
        entry.Sources.Should().Equal(export.Messages[0].Id);
        (await Scene.WindowAsync(Scene.Audience(ana, Scene.Private(ana)), Scene.Private(ana))).Should().Equal("My company is TechFlow AI.");
        ContextValue value = (await OwnAsync(ana)).Values.Should().ContainSingle().Subject;
        value.Should().BeEquivalentTo(new
        {
            Entry = entry.Id,
            Kind = ContextKinds.Company,
            Text = "TechFlow AI",
            Agent = Scene.Agent.Id,
            Scope = PrivacyScope.Private,
        });
        (await FaultsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_values_words_are_in_the_language_it_is_set_in()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");

        foreach (ContextKind kind in ContextKinds.All)
        {
            (await Editor.SetAsync(Speaker(ana) with { Language = Language.Spanish }, kind, ["Zorro"], None)).Should().Be(ContextOutcome.Done);
        }

        SubjectExport export = await Store.Subject.ExportAsync(Scene.Subject(ana), None);
        export.Messages.Select(static message => message.Text).Should().OnlyHaveUniqueItems()
            .And.Contain("Mi empresa es Zorro.").And.Contain("Uso Zorro.");
        (await OwnAsync(ana)).Values.Select(static value => value.Kind).Should().Equal(ContextKinds.All);
    }

    [Fact]
    public async Task A_single_fact_that_is_set_again_supersedes_the_older_and_stays_on_record()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await SetAsync(ana, ContextKinds.Company, "Acme");
        Store.Clock.Advance(TimeSpan.FromHours(1));

        await SetAsync(ana, ContextKinds.Company, "Zenith");

        (await OwnAsync(ana)).Values.Select(static value => value.Text).Should().Equal("Zenith");
        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Entries.Should().HaveCount(2);
    }

    [Fact]
    public async Task Several_values_are_set_together_and_those_that_are_left_out_are_forgotten()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await SetAsync(ana, ContextKinds.Tools, "Figma", "Slack");
        await SetAsync(ana, ContextKinds.Goals, "growth");
        Store.Clock.Advance(TimeSpan.FromHours(1));
        IReadOnlyList<SubjectMessage> before = (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Messages;

        await SetAsync(ana, ContextKinds.Tools, "slack", "Notion");

        (await OwnAsync(ana)).Of(ContextKinds.Tools).Select(static value => value.Text).Should().Equal("Notion", "Slack");
        (await OwnAsync(ana)).Of(ContextKinds.Goals).Should().ContainSingle();
        SubjectExport after = await Store.Subject.ExportAsync(Scene.Subject(ana), None);
        after.Messages.Should().HaveCount(3).And.NotContain(static message => message.Text.Contains("Figma"));
        after.Messages.Select(static message => message.Id).Should()
            .Contain(before.Single(static message => message.Text.Contains("Slack")).Id, "what is there already stays as it is");
        (await FaultsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task No_value_forgets_all_that_were_ever_told_of_the_kind_and_no_other()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage told = await Scene.SayAsync(ana, Scene.Private(ana), "company acme", learn: true);
        await Scene.LearnAsync(told, Statement("company acme", ContextKinds.Company));
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await SetAsync(ana, ContextKinds.Company, "Zenith");
        await SetAsync(ana, ContextKinds.Role, "nurse");

        await SetAsync(ana, ContextKinds.Company);

        (await OwnAsync(ana)).Values.Select(static value => value.Kind).Should().Equal(ContextKinds.Role);
        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Messages.Should().ContainSingle()
            .Which.Text.Should().Be("My role is nurse.");
        (await Store.Transcript.AppendAsync(told, None)).Should().BeOfType<AppendOutcome.Erased>("it was forgotten");
        (await FaultsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_sets_or_reads_the_context_of_another()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        await SetAsync(ana, ContextKinds.Company, "Acme");

        await SetAsync(ben, ContextKinds.Company);

        (await OwnAsync(ben)).Values.Should().BeEmpty();
        (await OwnAsync(ana)).Values.Should().ContainSingle();
        (await Store.Context.ReadAsync(Scene.Audience(ben, Scene.Private(ben)), None)).Values.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    [InlineData("Acme|Zenith")]
    public async Task What_is_no_value_is_refused_and_changes_nothing(string values)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await SetAsync(ana, ContextKinds.Company, "Globex");

        (await SetAsync(ana, ContextKinds.Company, values.Split('|'))).Should().Be(ContextOutcome.Refused);
        (await SetAsync(ana, ContextKinds.Company, new string('x', 201))).Should().Be(ContextOutcome.Refused);

        (await OwnAsync(ana)).Values.Should().ContainSingle().Which.Text.Should().Be("Globex");
    }

    [Fact]
    public async Task Of_somebody_who_is_not_remembered_nothing_is_kept_and_everything_can_be_forgotten()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await SetAsync(ana, ContextKinds.Company, "Acme");
        UserProfile off = ana with { Remembering = false };

        (await Editor.SetAsync(Speaker(off), ContextKinds.Role, ["nurse"], None)).Should().Be(ContextOutcome.NotRemembering);
        (await Editor.SetAsync(Speaker(off), ContextKinds.Company, [], None)).Should().Be(ContextOutcome.Done);

        (await OwnAsync(ana)).Values.Should().BeEmpty();
    }

    [Fact]
    public async Task Each_audience_reads_what_the_table_allows_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        await SetAsync(ana, ContextKinds.Company, "Acme");
        await SetAsync(ana, ContextKinds.Role, "nurse");
        ContextValue role = (await OwnAsync(ana)).Of(ContextKinds.Role).Single();
        await Scene.ApplyAsync(Scene.Private(ana), new TurnEffect.ChangeScope(
            Scene.Subject(ana), new ScopeSelection.Messages(role.Sources), PrivacyScope.CrossContext));

        (await ReadAsync(Scene.Audience(ana, Scene.Private(ana)))).Should().Equal("Acme", "nurse");
        (await ReadAsync(new AudienceResolver().Resolve(_other, ana, ChatKind.Private, null))).Should().Equal("Acme", "nurse");
        (await ReadAsync(Scene.Audience(ana, club))).Should().Equal("nurse");
        (await ReadAsync(Scene.Public(ana))).Should().Equal("nurse");
        (await ReadAsync(Scene.Audience(ben, club))).Should().BeEmpty();
        (await OwnAsync(ana)).Values.Select(static value => (value.Text, value.Scope)).Should()
            .Equal(("Acme", PrivacyScope.Private), ("nurse", PrivacyScope.CrossContext));
    }

    [Fact]
    public async Task Of_a_shared_and_a_private_value_each_reader_hears_the_latest_that_it_may()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await SetAsync(ana, ContextKinds.Company, "Acme");
        await Scene.ApplyAsync(Scene.Private(ana), new TurnEffect.ChangeScope(
            Scene.Subject(ana), new ScopeSelection.Messages((await OwnAsync(ana)).Values[0].Sources), PrivacyScope.CrossContext));
        Store.Clock.Advance(TimeSpan.FromHours(1));

        await SetAsync(ana, ContextKinds.Company, "Zenith");

        (await ReadAsync(Scene.Audience(ana, Scene.Private(ana)))).Should().Equal("Zenith");
        (await ReadAsync(Scene.Audience(ana, await Scene.GroupAsync("club")))).Should().Equal("Acme");
    }

    [Fact]
    public async Task What_has_run_out_is_not_read()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await SetAsync(ana with { DataRetentionDays = 1 }, ContextKinds.Company, "Acme");
        Store.Clock.Advance(TimeSpan.FromHours(25));

        (await OwnAsync(ana)).Values.Should().BeEmpty();
        (await ReadAsync(Scene.Audience(ana, Scene.Private(ana)))).Should().BeEmpty();
    }

    [Fact]
    public async Task When_how_often_and_about_what_one_talks_is_counted_over_what_the_reader_may_read()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat dm = Scene.Private(ana);
        Chat club = await Scene.GroupAsync("club");
        DateTimeOffset first = Store.Clock.GetUtcNow();
        NewMessage told = await Scene.SayAsync(ana, dm, "use figma", learn: true);
        await Scene.LearnAsync(told, Statement("use figma", ContextKinds.Tools));
        NewMessage habit = await Scene.SayAsync(ana, dm, "play padel", learn: true);
        await Scene.LearnAsync(habit, Scene.Statement("play padel") with { Topic = Topics.Habit });
        await Scene.SayAsync(ana, club, "hello club");
        await Scene.SayAsync(ben, club, "hello Ana");
        var posts = new FeedScene(Store, Scene, ana);
        await posts.ConnectAsync();
        await posts.SyncAsync(posts.Post("1", "posted, not said"), posts.Post("2", "posted for few", isPublic: false));
        Store.Clock.Advance(TimeSpan.FromHours(49));
        await Scene.SayAsync(ana, dm, "back again");

        InteractionPatterns direct = (await Store.Context.ReadAsync(Scene.Audience(ana, dm), None)).Patterns;
        InteractionPatterns group = (await Store.Context.ReadAsync(Scene.Audience(ana, club), None)).Patterns;
        InteractionPatterns own = (await OwnAsync(ana)).Patterns;

        (direct.Messages, direct.ActiveDays, direct.First, direct.Last).Should()
            .Be((3, 2, first, Store.Clock.GetUtcNow()));
        direct.PerHour[first.UtcDateTime.Hour].Should().Be(2);
        direct.PerHour.Sum().Should().Be(3);
        direct.Topics.Should().Equal(new TopicCount(Topics.Habit, 1), new TopicCount(Topics.Tool, 1));
        (group.Messages, group.Topics.Count).Should().Be((1, 0));
        (own.Messages, own.ActiveDays).Should().Be((4, 2));
        (await Store.Context.ReadValuesAsync(Scene.Audience(ana, dm), None)).Patterns.Should().Be(InteractionPatterns.None);
    }

    [Fact]
    public async Task The_epochs_of_all_partitions_that_were_read_come_with_the_values()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Audience audience = Scene.Audience(ana, Scene.Private(ana));
        await SetAsync(ana, ContextKinds.Company, "Acme");

        UserContext context = await Store.Context.ReadAsync(audience, None);
        await SetAsync(ana, ContextKinds.Company);

        context.Epochs.Select(static epoch => epoch.Partition).Should().Equal(audience.Partitions);
        (await Scene.CommitAsync(Scene.Private(ana), commit => commit with { ReadEpochs = context.Epochs }))
            .Should().BeOfType<CommitOutcome.EpochMoved>();
    }

    private static ExtractedMemory Statement(string text, ContextKind kind) => Scene.Statement(text, attribute: kind.Attribute) with
    {
        Topic = kind.Topic,
        IsOfSpeaker = true,
        Value = text,
    };

    private ContextSpeaker Speaker(UserProfile person) =>
        new(Scene.Subject(person), person, Scene.Agent.Id, Scene.Private(person).Key, Language.English);

    private async Task<ContextOutcome> SetAsync(UserProfile person, ContextKind kind, params string[] values) =>
        await Editor.SetAsync(Speaker(person), kind, values, None);

    private async Task<UserContext> OwnAsync(UserProfile person) => await Store.Context.ReadAsync(Scene.Subject(person), None);

    private async Task<IEnumerable<string>> ReadAsync(Audience audience) =>
        (await Store.Context.ReadAsync(audience, None)).Values.Select(static value => value.Text);

    private async Task<IReadOnlyList<StoreProblem>> FaultsAsync() => (await Store.Maintenance.VerifyAsync(None)).Problems;
}
