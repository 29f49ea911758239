using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What learning must do on every engine.</summary>
public abstract class LearningContract : StoreContract
{
    [Fact]
    public async Task A_memory_takes_place_scope_and_source_of_its_message_and_ends_the_job()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "I live in Lisbon", learn: true);

        await Scene.LearnAsync(said, Scene.Statement("I live in Lisbon", "Ana lives in Lisbon", "profile.residence"));

        RecalledRow row = (await Scene.FindAsync(Scene.Audience(ana, club), "lisbon")).Single(r => r.Kind == RowKind.Memory);
        row.Restatement.Should().Be("Ana lives in Lisbon");
        row.Attribute.Should().Be("profile.residence");
        row.Scope.Should().Be(PrivacyScope.GroupOnly);
        row.Sources.Should().Equal(said.Id);
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(0);
        MemoryEntry entry = (await Store.Subject.ListAsync(Scene.Subject(ana), new SubjectFilter(0, 10), None)).Entries.Single();
        entry.GroupName.Should().Be("club");
        entry.Sources.Should().Equal(said.Id);
    }

    [Fact]
    public async Task A_statement_whose_quote_is_not_in_the_message_is_dropped()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await Scene.SayAsync(ana, Scene.Private(ana), "I have a cat", learn: true);

        await Scene.LearnAsync(said, Scene.Statement("I have a dog"));

        (await CountAsync(ana)).Should().Be(0);
    }

    [Fact]
    public async Task The_same_statement_is_kept_once_per_scope_key()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        foreach (Chat chat in new[] { Scene.Private(ana), Scene.Private(ana), club })
        {
            NewMessage said = await Scene.SayAsync(ana, chat, "I have a cat", learn: true);
            await Scene.LearnAsync(said, Scene.Statement("I have a cat"));
        }

        (await CountAsync(ana)).Should().Be(2);
    }

    [Fact]
    public async Task A_newer_value_supersedes_the_older_one_whatever_the_order_of_learning()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage older = await Scene.SayAsync(ana, dm, "I live in Lisbon", learn: true);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        NewMessage newer = await Scene.SayAsync(ana, dm, "I live in Berlin", learn: true);
        IReadOnlyList<Job> jobs = await Store.Jobs.ClaimAsync(JobKind.Learn, 10, "test", TimeSpan.FromMinutes(1), None);

        foreach (NewMessage said in new[] { newer, older })
        {
            Job job = jobs.Single(candidate => candidate.Message == said.Id);
            await Store.Learning.CommitLearnedAsync(
                Scene.Authority(job.Partition!.Value),
                [new LearnedMessage(job.Id, said.Id, [Scene.Statement(said.Text, attribute: "profile.residence")])],
                None);
        }

        SubjectPage page = await Store.Subject.ListAsync(Scene.Subject(ana), new SubjectFilter(0, 10), None);
        page.Entries.Single().Quote.Should().Be("I live in Berlin");
        (await Scene.FindAsync(Scene.Audience(ana, dm), "lisbon")).Should().OnlyContain(row => row.Kind == RowKind.Turn);
    }

    [Fact]
    public async Task A_value_said_in_private_does_not_supersede_one_said_in_a_group()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage open = await Scene.SayAsync(ana, club, "I live in Lisbon", learn: true);
        await Scene.LearnAsync(open, Scene.Statement(open.Text, attribute: "profile.residence"));
        NewMessage secret = await Scene.SayAsync(ana, Scene.Private(ana), "I live in Berlin", learn: true);
        await Scene.LearnAsync(secret, Scene.Statement(secret.Text, attribute: "profile.residence"));

        (await Scene.FindAsync(Scene.Audience(ana, club), "lisbon")).Should().Contain(row => row.Kind == RowKind.Memory);
    }

    [Fact]
    public async Task Words_about_others_stay_where_they_were_said_though_their_message_is_shared()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await Scene.SayAsync(
            ana, Scene.Private(ana), "Ben has a cat", PrivacyScope.CrossContext, learn: true);

        await Scene.LearnAsync(said, Scene.Statement("Ben has a cat") with { IsAboutSpeaker = false });

        MemoryEntry entry = (await Store.Subject.ListAsync(Scene.Subject(ana), new SubjectFilter(0, 10), None)).Entries.Single();
        entry.Scope.Should().Be(PrivacyScope.Private);
    }

    [Fact]
    public async Task A_message_that_moved_while_it_was_learned_from_is_learned_from_again_where_it_is_now()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "I have a cat", learn: true);
        Job job = (await Store.Jobs.ClaimAsync(JobKind.Learn, 1, "test", TimeSpan.FromMinutes(1), None)).Single();
        await Scene.ApplyAsync(club, new TurnEffect.ChangeScope(
            Scene.Subject(ana), new ScopeSelection.Messages([said.Id]), PrivacyScope.Private));

        (await Store.Learning.ReadSourcesAsync(Scene.Authority(job.Partition!.Value), [said.Id], None)).Should().BeEmpty();
        await Store.Learning.CommitLearnedAsync(
            Scene.Authority(job.Partition!.Value),
            [new LearnedMessage(job.Id, said.Id, [Scene.Statement("I have a cat")])],
            None);
        (await CountAsync(ana)).Should().Be(0);
        await Scene.LearnAsync(said, Scene.Statement("I have a cat"));

        MemoryEntry entry = (await Store.Subject.ListAsync(Scene.Subject(ana), new SubjectFilter(0, 10), None)).Entries.Single();
        entry.Scope.Should().Be(PrivacyScope.Private);
    }

    [Fact]
    public async Task Sources_are_read_with_their_words()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await Scene.SayAsync(ana, Scene.Private(ana), "I have a cat", learn: true);

        IReadOnlyList<LearningSource> sources = await Store.Learning.ReadSourcesAsync(
            Scene.Authority(PartitionKey.Direct(Scene.Agent.Id, ana.Id)), [said.Id, new MessageId(Store.Ids.NewId())], None);

        sources.Should().BeEquivalentTo(
            [new LearningSource(said.Id, ana.Id, "Ana", "I have a cat", Language.English, Store.Clock.GetUtcNow())]);
    }

    private async Task<int> CountAsync(UserProfile person) =>
        (await Store.Subject.ListAsync(Scene.Subject(person), new SubjectFilter(0, 10), None)).Total;
}
