using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What summaries of sessions must do on every engine.</summary>
public abstract class SessionSummaryContract : StoreContract
{
    private const int Long = SessionRules.WindowTurns + SessionRules.SummaryStep;

    [Fact]
    public async Task A_session_is_summed_up_once_it_is_long_beyond_its_window()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await TalkAsync(ana, dm, Long - 1);
        (await ClaimAsync()).Should().BeEmpty();

        await TalkAsync(ana, dm, 2);

        Job job = (await ClaimAsync()).Single();
        job.Partition.Should().Be(PartitionKey.Direct(Scene.Agent.Id, ana.Id));
        SessionMaterial material = (await MaterialAsync(job))!;
        material.Previous.Should().BeNull();
        material.Turns.Select(turn => turn.Text).Should().Equal(Enumerable.Range(0, Long + 1 - SessionRules.WindowTurns).Select(n => $"turn{n}"));
        await CommitAsync(job, material, "all of it");
        (await ReadAsync(ana, dm))!.Should().BeEquivalentTo(new { Text = "all of it", Sources = material.Turns.Select(turn => turn.Id) });
        (await ClaimAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_next_summary_is_made_from_the_one_before_and_the_turns_since()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await SumUpAsync(ana, dm, "first half");
        SessionSummary first = (await ReadAsync(ana, dm))!;
        await TalkAsync(ana, dm, SessionRules.SummaryStep);

        Job job = (await ClaimAsync()).Single();
        SessionMaterial material = (await MaterialAsync(job))!;
        await CommitAsync(job, material, "both halves");

        material.Previous.Should().Be("first half");
        material.PreviousSources.Should().Equal(first.Sources);
        material.Turns.Should().HaveCount(SessionRules.SummaryStep);
        (await ReadAsync(ana, dm))!.Sources.Should().Equal([.. first.Sources, .. material.Turns.Select(turn => turn.Id)]);
    }

    [Fact]
    public async Task A_summary_goes_in_the_transaction_that_forgets_what_it_rests_on_and_is_made_anew()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await SumUpAsync(ana, dm, "with turn3");

        await Scene.ApplyAsync(dm, new TurnEffect.Forget(
            Scene.Subject(ana), new ForgetSelection.Topic([["turn3"]]), default));
        (await ReadAsync(ana, dm)).Should().BeNull();
        await TalkAsync(ana, dm, 1);

        SessionMaterial material = (await MaterialAsync((await ClaimAsync()).Single()))!;
        material.Previous.Should().BeNull();
        material.Turns.Select(turn => turn.Text).Should().NotContain("turn3").And.Contain("turn0");
    }

    [Fact]
    public async Task A_summary_goes_with_a_change_of_scope_an_edit_and_a_forget_that_can_be_undone()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        Func<NewMessage, Task>[] changes =
        [
            said => Scene.ApplyAsync(club, new TurnEffect.ChangeScope(
                Scene.Subject(ana), new ScopeSelection.Messages([said.Id]), PrivacyScope.Private)),
            said => Scene.ApplyAsync(club, new TurnEffect.SoftForget(Scene.Subject(ana), said.Id)),
            said => Scene.EditAsync(ana, said, "edited"),
        ];
        foreach (Func<NewMessage, Task> change in changes)
        {
            Store.Clock.Advance(TimeSpan.FromHours(1));
            NewMessage said = await SumUpAsync(ana, club, "of the club");
            (await ReadAsync(ana, club)).Should().NotBeNull();

            await change(said);

            (await ReadAsync(ana, club)).Should().BeNull();
            foreach (Job job in await ClaimAsync())
            {
                await Store.Jobs.CompleteAsync(job.Id, [], None);
            }
        }
    }

    [Fact]
    public async Task What_was_changed_while_a_summary_was_made_is_not_in_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await TalkAsync(ana, dm, Long);
        Job job = (await ClaimAsync()).Single();
        SessionMaterial material = (await MaterialAsync(job))!;
        await Scene.ApplyAsync(dm, new TurnEffect.Forget(
            Scene.Subject(ana), new ForgetSelection.Messages([said.Id]), default));

        await CommitAsync(job, material, "outdated");

        (await ReadAsync(ana, dm)).Should().BeNull();
        (await ClaimAsync()).Single().Id.Should().Be(job.Id, "it is to be made again");
    }

    [Fact]
    public async Task A_groups_summary_is_made_from_what_all_of_the_group_may_read()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        NewMessage shared = await Scene.SayAsync(ana, Scene.Private(ana), "shared zorro", PrivacyScope.CrossContext);
        NewMessage asked = await Scene.SayAsync(ana, club, "asked");
        await Scene.AnswerAsync(ana, club, "you share zorro", asked.Id, shared.Id);
        await Scene.AnswerAsync(ana, club, "you asked", asked.Id, asked.Id);
        await TalkAsync(ben, club, Long);

        Job job = (await ClaimAsync()).Single();
        SessionMaterial material = (await MaterialAsync(job))!;
        await CommitAsync(job, material, "of the club");

        material.Partition.Should().Be(PartitionKey.ForGroup(Scene.Agent.Id, club.Group!.Id, club.Group.Epoch));
        material.Turns.Select(turn => turn.Text).Should().Contain(["asked", "you asked"]).And.NotContain("you share zorro");
        (await ReadAsync(ben, club))!.Sources.Should().Contain(asked.Id).And.NotContain(shared.Id);
        (await Store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task Another_audience_reads_no_summary_and_another_partitions_job_no_material()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat dm = Scene.Private(ana);
        await SumUpAsync(ana, dm, "private");
        SessionId session = await SessionAsync(ana, dm);

        Chat club = await Scene.GroupAsync("club");
        (await Store.SessionSummaries.ReadAsync(Scene.Audience(ben, dm), dm.Key, session, None)).Should().BeNull();
        (await Store.SessionSummaries.ReadAsync(Scene.Audience(ana, club), club.Key, session, None)).Should().BeNull();
        (await Store.SessionSummaries.ReadAsync(Scene.Public(ana), dm.Key, session, None)).Should().BeNull();
        (await Store.SessionSummaries.ReadMaterialAsync(
            Scene.Authority(PartitionKey.Direct(Scene.Agent.Id, ben.Id), PartitionPurpose.Summarize), session, None)).Should().BeNull();
    }

    [Fact]
    public async Task A_summary_ends_when_what_it_rests_on_runs_out()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await SumUpAsync(ana, dm, "for a day");
        SessionId session = await SessionAsync(ana, dm);
        await Scene.ApplyAsync(dm, new TurnEffect.SetRetention(Scene.Subject(ana), 1));
        Audience audience = Scene.Audience(ana, dm);
        (await Store.SessionSummaries.ReadAsync(audience, dm.Key, session, None)).Should().NotBeNull();

        Store.Clock.Advance(TimeSpan.FromDays(1));

        (await Store.SessionSummaries.ReadAsync(audience, dm.Key, session, None)).Should().BeNull();
    }

    private async Task<NewMessage> SumUpAsync(UserProfile person, Chat chat, string text)
    {
        NewMessage first = await TalkAsync(person, chat, Long);
        Job job = (await ClaimAsync()).Single();
        await CommitAsync(job, (await MaterialAsync(job))!, text);
        return first;
    }

    /// <returns>The first of what was said.</returns>
    private async Task<NewMessage> TalkAsync(UserProfile person, Chat chat, int turns)
    {
        int first = (await Store.Sessions.FindCurrentAsync(
            Scene.Audience(person, chat), chat.Key, Store.Clock.GetUtcNow(), None))?.Turns ?? 0;
        var said = new List<NewMessage>();
        for (int i = 0; i < turns; i++)
        {
            said.Add(await Scene.SayAsync(person, chat, $"turn{first + i}"));
        }

        return said[0];
    }

    private async Task<IReadOnlyList<Job>> ClaimAsync() =>
        await Store.Jobs.ClaimAsync(JobKind.SummarizeSession, 10, "test", TimeSpan.FromMinutes(1), None);

    private async Task<SessionMaterial?> MaterialAsync(Job job) => await Store.SessionSummaries.ReadMaterialAsync(
        Scene.Authority(job.Partition!.Value, PartitionPurpose.Summarize), job.Session!.Value, None);

    private async Task CommitAsync(Job job, SessionMaterial material, string text) => await Store.SessionSummaries.CommitAsync(
        Scene.Authority(job.Partition!.Value, PartitionPurpose.Summarize),
        job.Id,
        material,
        new SessionSummaryDraft(text, Language.English),
        None);

    private async Task<SessionId> SessionAsync(UserProfile person, Chat chat) => (await Store.Sessions.FindCurrentAsync(
        Scene.Audience(person, chat), chat.Key, Store.Clock.GetUtcNow(), None))!.Id;

    private async Task<SessionSummary?> ReadAsync(UserProfile person, Chat chat) => await Store.SessionSummaries.ReadAsync(
        Scene.Audience(person, chat), chat.Key, await SessionAsync(person, chat), None);
}
