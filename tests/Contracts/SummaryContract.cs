using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>Who reads a summary, until when, and what has it made anew, on every engine.</summary>
public abstract class SummaryContract : StoreContract
{
    [Fact]
    public async Task A_person_is_summed_up_from_what_they_share_alone()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        await LearnedAsync(ana, Scene.Private(ana), "private fact");
        await LearnedAsync(ana, club, "group fact");
        NewMessage shared = await LearnedAsync(ana, Scene.Private(ana), "shared fact", PrivacyScope.CrossContext);

        SummaryMaterial material = await Store.Summaries.ReadMaterialAsync(Authority(Shared(ana)), None);

        material.Items.Should().ContainSingle().Which.Sources.Should().Equal(shared.Id);
    }

    [Fact]
    public async Task A_group_is_summed_up_from_its_present_epoch_alone()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat closed = await Scene.GroupAsync("club");
        await LearnedAsync(ana, closed, "before");
        await LearnedAsync(ana, await Scene.GroupAsync("team"), "elsewhere");
        Chat open = await Scene.GroupAsync("club", isPublic: true);
        await LearnedAsync(ana, open, "after");

        SummaryMaterial material = await Store.Summaries.ReadMaterialAsync(Authority(Of(open)), None);

        material.Items.Select(static item => item.Text).Distinct().Should().Equal("after");
    }

    [Theory]
    [InlineData(PartitionKind.Direct)]
    [InlineData(PartitionKind.Sealed)]
    public async Task What_is_private_is_not_summed_up(PartitionKind kind)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await LearnedAsync(ana, Scene.Private(ana), "private fact");
        await LearnedAsync(ana, await Scene.GroupAsync("club"), "sealed fact", PrivacyScope.Private);

        SummaryMaterial material = await Store.Summaries.ReadMaterialAsync(
            Authority(new PartitionKey(kind, Scene.Agent.Id, ana.Id.Value, 0)), None);

        material.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task The_speaker_hears_their_own_summary_everywhere_and_a_group_its_own_only()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        Chat team = await Scene.GroupAsync("team");
        NewMessage shared = await LearnedAsync(ana, Scene.Private(ana), "shared fact", PrivacyScope.CrossContext);
        NewMessage said = await LearnedAsync(ben, club, "group fact");
        await MakeAsync(Shared(ana), "of Ana", shared);
        await MakeAsync(Of(club), "of the club", said);

        (await ReadAsync(Scene.Audience(ana, Scene.Private(ana)))).Should().Be(("of Ana", null));
        (await ReadAsync(Scene.Public(ana))).Should().Be(("of Ana", null));
        (await ReadAsync(Scene.Audience(ana, club))).Should().Be(("of Ana", "of the club"));
        (await ReadAsync(Scene.Audience(ben, club))).Should().Be((null, "of the club"));
        (await ReadAsync(Scene.Audience(ana, team))).Should().Be(("of Ana", null));
        (await ReadAsync(Scene.Audience(ben, Scene.Private(ben)))).Should().Be((null, null));
    }

    [Fact]
    public async Task A_summary_comes_with_its_sources_and_the_epochs_that_were_read()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await LearnedAsync(ana, club, "group fact");
        await MakeAsync(Of(club), "of the club", said);

        SummaryReading reading = await Store.Summaries.ReadAsync(Scene.Audience(ana, club), None);

        reading.Group!.Sources.Should().Equal(said.Id);
        reading.Group.Should().BeEquivalentTo(new { Tone = Tones.Calm, Language = Language.Spanish, MadeAt = Store.Clock.GetUtcNow() });
        reading.Epochs.Select(static epoch => epoch.Partition).Should().BeEquivalentTo(
            [Shared(ana), PartitionKey.Shared(AgentId.Any, ana.Id), Of(club)]);
    }

    [Fact]
    public async Task A_group_that_was_left_or_began_a_new_epoch_has_no_summary()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await LearnedAsync(ana, club, "group fact", PrivacyScope.CrossContext);
        await MakeAsync(Of(club), "of the club", said);
        var seen = new SeenGroup(club.Key.Group, "club", false);
        await Store.Profiles.ChangeGroupMembershipAsync(seen, Scene.Agent.Id, Scene.Bot, isMember: false, since: null, None);
        (await Store.Summaries.ReadAsync(Scene.Audience(ana, club), None)).Group.Should().BeNull();

        await Store.Profiles.ChangeGroupMembershipAsync(seen, Scene.Agent.Id, Scene.Bot, isMember: true, since: null, None);

        (await Store.Summaries.ReadAsync(Scene.Audience(ana, club), None)).Group.Should().BeNull("that audience is gone");
        Chat again = await Scene.GroupAsync("club");
        (await Store.Summaries.ReadAsync(Scene.Audience(ana, again), None)).Group.Should().BeNull();
        (await QueuedAsync()).Should().Contain(Of(again), "the bot came");
    }

    [Theory]
    [InlineData("forget")]
    [InlineData("hide")]
    [InlineData("edit")]
    [InlineData("private")]
    [InlineData("share")]
    [InlineData("expire")]
    public async Task A_summary_is_gone_as_soon_as_one_of_its_sources_goes_or_changes(string how)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        NewMessage kept = await LearnedAsync(ben, club, "kept fact");
        NewMessage gone = Scene.Message(ana, club, "gone fact") with { Learn = true, ExpiresAt = Store.Clock.GetUtcNow().AddDays(1) };
        await Store.Transcript.AppendAsync(gone, None);
        await Scene.LearnAsync(gone, Scene.Statement(gone.Text));
        await MakeAsync(Of(club), "of the club", kept, gone);

        await ChangeAsync(ana, club, gone, how);

        (await Store.Summaries.ReadAsync(Scene.Audience(ben, club), None)).Group.Should().BeNull();
        (await QueuedAsync()).Should().Equal([Of(club)], "it is made anew");
    }

    [Fact]
    public async Task A_summary_that_was_computed_while_a_source_went_is_not_stored_and_its_job_stays()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await LearnedAsync(ana, club, "group fact");
        await Store.Summaries.RequestAsync(Scene.Audience(ana, club), None);
        Job job = (await ClaimAsync()).Single();
        SummaryMaterial material = await Store.Summaries.ReadMaterialAsync(Authority(Of(club)), None);
        await ChangeAsync(ana, club, said, "forget");

        await Store.Summaries.CommitAsync(
            Authority(Of(club)), job.Id, material.Epoch, new SummaryDraft("of the club", null, Language.English, [said.Id]), None);

        (await Store.Summaries.ReadAsync(Scene.Audience(ana, club), None)).Group.Should().BeNull();
        (await QueuedAsync()).Should().Equal(Of(club));
    }

    [Fact]
    public async Task Words_without_a_source_or_with_one_of_another_partition_are_no_summary()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await LearnedAsync(ana, club, "group fact");
        NewMessage secret = await LearnedAsync(ana, Scene.Private(ana), "private fact");

        await MakeAsync(Of(club), "of the club", said, secret);
        (await Store.Summaries.ReadAsync(Scene.Audience(ana, club), None)).Group.Should().BeNull();

        await MakeAsync(Of(club), "of the club");
        (await Store.Summaries.ReadAsync(Scene.Audience(ana, club), None)).Group.Should().BeNull();
    }

    [Fact]
    public async Task Twenty_new_memories_queue_one_job()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        for (int i = 1; i < ISummaryStore.NewMemories; i++)
        {
            await LearnedAsync(ana, club, $"fact {i}");
        }

        (await Store.Jobs.CountAsync(JobKind.Summarize, None)).Should().Be(0);
        await LearnedAsync(ana, club, "fact 20");
        await LearnedAsync(ana, club, "fact 21");

        (await QueuedAsync()).Should().Equal(Of(club));
    }

    [Fact]
    public async Task What_lacks_something_is_made_at_first_at_once_and_then_once_a_day()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await LearnedAsync(ana, club, "group fact");
        (await Store.Summaries.RequestDueAsync(None)).Should().Be(1);
        await MakeAsync(Of(club), "of the club", said);
        (await Store.Summaries.RequestDueAsync(None)).Should().Be(0);
        Store.Clock.Advance(TimeSpan.FromDays(2));
        (await Store.Summaries.RequestDueAsync(None)).Should().Be(0, "nothing is new");

        await LearnedAsync(ana, club, "another fact");

        (await Store.Summaries.RequestDueAsync(None)).Should().Be(1);
        (await Store.Summaries.ReadAsync(Scene.Audience(ana, club), None)).Group.Should().NotBeNull("until then the old one holds");
    }

    [Fact]
    public async Task An_audience_that_misses_a_summary_has_it_made_once()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        (await Store.Summaries.RequestAsync(Scene.Audience(ana, club), None)).Should().Be(0, "there is nothing to sum up");
        await LearnedAsync(ana, club, "group fact");

        (await Store.Summaries.RequestAsync(Scene.Audience(ana, club), None)).Should().Be(1);
        (await Store.Summaries.RequestAsync(Scene.Audience(ana, club), None)).Should().Be(0);
    }

    private PartitionKey Shared(UserProfile person) => PartitionKey.Shared(Scene.Agent.Id, person.Id);

    private PartitionKey Of(Chat chat) => PartitionKey.ForGroup(Scene.Agent.Id, chat.Group!.Id, chat.Group.Epoch);

    private static PartitionAuthority Authority(PartitionKey partition) => Scene.Authority(partition, PartitionPurpose.Summarize);

    private async Task<NewMessage> LearnedAsync(UserProfile person, Chat chat, string text, PrivacyScope? scope = null)
    {
        NewMessage said = await Scene.SayAsync(person, chat, text, scope, learn: true);
        await Scene.LearnAsync(said, Scene.Statement(text));
        return said;
    }

    private async Task MakeAsync(PartitionKey partition, string text, params NewMessage[] sources)
    {
        SummaryMaterial material = await Store.Summaries.ReadMaterialAsync(Authority(partition), None);
        await Store.Summaries.RequestDueAsync(None);
        Job job = (await ClaimAsync()).Single(candidate => candidate.Partition == partition);
        await Store.Summaries.CommitAsync(
            Authority(partition),
            job.Id,
            material.Epoch,
            new SummaryDraft(text, Tones.Calm, Language.Spanish, [.. sources.Select(static source => source.Id)]),
            None);
    }

    private async Task<(string? Person, string? Group)> ReadAsync(Audience audience)
    {
        SummaryReading reading = await Store.Summaries.ReadAsync(audience, None);
        return (reading.Person?.Text, reading.Group?.Text);
    }

    // A claim that is taken up at once by the next.
    private ValueTask<IReadOnlyList<Job>> ClaimAsync() => Store.Jobs.ClaimAsync(JobKind.Summarize, 10, "test", TimeSpan.Zero, None);

    private async Task<IEnumerable<PartitionKey>> QueuedAsync() => (await ClaimAsync()).Select(static job => job.Partition!.Value);

    private async Task ChangeAsync(UserProfile person, Chat chat, NewMessage message, string how)
    {
        SubjectAuthority subject = Scene.Subject(person);
        switch (how)
        {
            case "edit":
                await Scene.EditAsync(person, message, "edited");
                break;
            case "expire":
                Store.Clock.Advance(TimeSpan.FromDays(1));
                (await Store.Summaries.ReadAsync(Scene.Audience(person, chat), None)).Group.Should().BeNull();
                await Store.Maintenance.PurgeAsync(None);
                break;
            default:
                var selection = new ScopeSelection.Messages([message.Id]);
                await Scene.ApplyAsync(chat, how switch
                {
                    "forget" => new TurnEffect.Forget(subject, new ForgetSelection.Messages([message.Id]), default),
                    "hide" => new TurnEffect.SoftForget(subject, message.Id),
                    "private" => new TurnEffect.ChangeScope(subject, selection, PrivacyScope.Private),
                    _ => new TurnEffect.ChangeScope(subject, selection, PrivacyScope.CrossContext),
                });
                break;
        }
    }
}
