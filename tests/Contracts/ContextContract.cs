using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What belongs to a person rather than to one agent: who reads it, and how it is kept, on every engine.</summary>
public abstract class ContextContract : TwoAgentContract
{
    [Theory]
    [InlineData(Topics.Employer, "profile.employer", true)]
    [InlineData(Topics.Tool, null, true)]
    [InlineData(Topics.Goal, null, true)]
    [InlineData(Topics.Residence, "profile.residence", false)]
    [InlineData(Topics.Pet, null, false)]
    [InlineData(null, null, false)]
    public async Task What_a_person_tells_one_agent_in_private_of_their_work_every_agent_of_theirs_reads(
        string? topic, string? attribute, bool isContext)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        await LearnedAsync(ana, Scene.Private(ana), "zorro", topic, attribute);

        (await Scene.FindTextsAsync(Elsewhere(ana), "zorro")).Should().HaveCount(isContext ? 1 : 0);
        (await Scene.FindTextsAsync(Scene.Audience(ana, Scene.Private(ana)), "zorro")).Should().Equal("zorro");
        (await Scene.FindTextsAsync(Elsewhere(ben), "zorro")).Should().BeEmpty();
        (await Scene.FindTextsAsync(Scene.Audience(ana, await Scene.GroupAsync("club")), "zorro")).Should().BeEmpty();
        (await Store.Recall.ReadParticipantsAsync(Elsewhere(ana), None)).Should().HaveCount(isContext ? 1 : 0);
        (await FaultsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_words_themselves_stay_with_the_agent_that_heard_them()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await LearnedAsync(ana, Scene.Private(ana), "zorro", Topics.Tool, null);

        (await Scene.FindAsync(Elsewhere(ana), "zorro")).Should().ContainSingle().Which.Kind.Should().Be(RowKind.Memory);
        (await Scene.WindowAsync(Elsewhere(ana), Scene.Private(ana))).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task What_is_said_in_a_group_or_ofOthers_stays_with_the_agent(bool isInGroup, bool isOfOthers)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat chat = isInGroup ? await Scene.GroupAsync("club") : Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, chat, "zorro", PrivacyScope.CrossContext, learn: true);
        await Scene.LearnAsync(said, Statement("zorro", Topics.Tool, null) with { IsOfSpeaker = !isOfOthers });

        (await Scene.FindAsync(Elsewhere(ana), "zorro")).Should().BeEmpty();
    }

    [Fact]
    public async Task Sharing_the_message_opens_its_context_to_every_agents_groups_and_taking_it_back_closes_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        NewMessage said = await LearnedAsync(ana, Scene.Private(ana), "zorro", Topics.Tool, null);
        Audience club = await ClubOfOtherAsync(ana);
        (await Scene.FindAsync(club, "zorro")).Should().BeEmpty();

        await RescopeAsync(ana, said, PrivacyScope.CrossContext);
        (await Scene.FindAsync(club, "zorro")).Should().ContainSingle();
        (await Scene.FindAsync(await ClubOfOtherAsync(ben), "zorro")).Should().BeEmpty("it is told to its speaker");
        (await Scene.FindAsync(Elsewhere(ana), "zorro")).Should().ContainSingle();
        (await FaultsAsync()).Should().BeEmpty();

        await RescopeAsync(ana, said, PrivacyScope.Private);
        (await Scene.FindAsync(club, "zorro")).Should().BeEmpty();
        (await Scene.FindAsync(Elsewhere(ana), "zorro")).Should().ContainSingle();
        (await FaultsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("forget")]
    [InlineData("hide")]
    [InlineData("edit")]
    [InlineData("expire")]
    [InlineData("off")]
    public async Task It_goes_with_the_message_that_states_it(string how)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await LearnedAsync(ana, dm, "zorro", Topics.Tool, null);
        switch (how)
        {
            case "forget":
                await Scene.ApplyAsync(dm, new TurnEffect.Forget(
                    Scene.Subject(ana), new ForgetSelection.Topic([["zorro"]]), default));
                break;
            case "hide":
                await Scene.ApplyAsync(dm, new TurnEffect.SoftForget(Scene.Subject(ana), said.Id));
                break;
            case "edit":
                await Scene.EditAsync(ana, said, "gato");
                break;
            case "expire":
                await Scene.ApplyAsync(dm, new TurnEffect.SetRetention(Scene.Subject(ana), 1));
                Store.Clock.Advance(TimeSpan.FromHours(25));
                break;
            default:
                await Scene.ApplyAsync(dm, new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default));
                break;
        }

        (await Scene.FindAsync(Elsewhere(ana), "zorro")).Should().BeEmpty();
        (await Store.Recall.ReadParticipantsAsync(Elsewhere(ana), None)).Should().BeEmpty();
        (await FaultsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_undone_forget_brings_it_back_for_every_agent()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await LearnedAsync(ana, dm, "zorro", Topics.Tool, null);
        await Scene.ApplyAsync(dm, new TurnEffect.SoftForget(Scene.Subject(ana), said.Id));

        await Scene.ApplyAsync(dm, new TurnEffect.UndoForget(Scene.Subject(ana), said.Id));

        (await Scene.FindAsync(Elsewhere(ana), "zorro")).Should().ContainSingle();
        (await FaultsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_told_to_a_second_agent_supersedes_what_the_first_was_told()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await LearnedAsync(ana, Scene.Private(ana), "company acme", Topics.Employer, "profile.employer");
        Store.Clock.Advance(TimeSpan.FromHours(1));
        NewMessage later = await LearnedAsync(ana, Scene.Private(ana), "company zenith", Topics.Employer, "profile.employer", Other);

        (await Scene.FindTextsAsync(Scene.Audience(ana, Scene.Private(ana)), "company"))
            .Should().BeEquivalentTo("company acme", "company zenith");
        (await Scene.FindTextsAsync(Elsewhere(ana), "company")).Should().Equal("company zenith");
        await Scene.ApplyAsync(
            Scene.Private(ana), new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.Messages([later.Id]), default));
        (await Scene.FindTextsAsync(Elsewhere(ana), "company")).Should().Equal("company acme");
        (await FaultsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_told_to_two_agents_alike_is_one_value_with_two_sources()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage first = await LearnedAsync(ana, Scene.Private(ana), "zorro", Topics.Tool, null);
        await LearnedAsync(ana, Scene.Private(ana), "zorro", Topics.Tool, null, Other);

        (await Store.Subject.ListAsync(Scene.Subject(ana), new SubjectFilter(0, 10), None)).Entries.Should().ContainSingle()
            .Which.EvidenceCount.Should().Be(2);
        await Scene.ApplyAsync(
            Scene.Private(ana), new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.Messages([first.Id]), default));
        (await Scene.FindAsync(Scene.Audience(ana, Scene.Private(ana)), "zorro")).Should().ContainSingle();
        (await FaultsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_correction_that_one_agent_is_told_ends_what_every_agent_knows()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await LearnedAsync(ana, Scene.Private(ana), "use zorro", Topics.Tool, null);
        Store.Clock.Advance(TimeSpan.FromHours(1));
        NewMessage said = await SayAsync(ana, Other, "stopped that");
        await Scene.LearnAsync(said, Statement("stopped that", Topics.Ended, null) with
        {
            Corrects = new Correction.OfTerms(["use", "zorro"]),
        });

        (await Scene.FindAsync(Elsewhere(ana), "zorro")).Should().BeEmpty();
        await Scene.ApplyAsync(
            Scene.Private(ana), new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.Messages([said.Id]), default));
        (await Scene.FindAsync(Elsewhere(ana), "zorro")).Should().ContainSingle("nothing ends it any more");
        (await FaultsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_one_agent_is_told_ofOther_things_no_correction_told_to_another_ends()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await LearnedAsync(ana, Scene.Private(ana), "play zorro", Topics.Habit, null);
        Store.Clock.Advance(TimeSpan.FromHours(1));
        NewMessage said = await SayAsync(ana, Other, "stopped that");
        await Scene.LearnAsync(said, Statement("stopped that", Topics.Ended, null) with
        {
            Corrects = new Correction.OfTerms(["play", "zorro"]),
        });

        (await Scene.FindAsync(Scene.Audience(ana, Scene.Private(ana)), "zorro")).Select(static row => row.Kind)
            .Should().BeEquivalentTo([RowKind.Turn, RowKind.Memory]);
    }

    [Fact]
    public async Task What_is_shared_of_it_is_summed_up_with_what_each_agent_knows()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await LearnedAsync(ana, Scene.Private(ana), "private zorro", Topics.Tool, null);
        NewMessage shared = await LearnedAsync(ana, Scene.Private(ana), "shared zorro", Topics.Tool, null);
        await RescopeAsync(ana, shared, PrivacyScope.CrossContext);
        var known = PartitionKey.Shared(Scene.Agent.Id, ana.Id);
        var context = PartitionKey.Shared(AgentId.Any, ana.Id);

        (await Store.Summaries.ReadMaterialAsync(Scene.Authority(known, PartitionPurpose.Summarize), None))
            .Items.Should().ContainSingle().Which.Sources.Should().Equal(shared.Id);
        (await Store.Summaries.ReadMaterialAsync(Scene.Authority(context, PartitionPurpose.Summarize), None))
            .Items.Should().BeEmpty("it has no summary of its own");
    }
}
