using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What an agent answers from what another agent was told, on every engine.</summary>
public abstract class ContextAnswerContract : TwoAgentContract
{
    [Fact]
    public async Task An_answer_of_another_agent_that_rests_on_it_is_kept_read_again_and_explained()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await LearnedAsync(ana, Scene.Private(ana), "zorro", Topics.Tool, null);
        Chat there = await AnswerElsewhereAsync(ana, said);

        (await Scene.WindowAsync(Elsewhere(ana), there)).Should().Equal("well?", "about zorro");
        RecalledRow shown = (await Store.Transcript.ReadLastSourcesAsync(Elsewhere(ana), there.Key, None)).Should()
            .ContainSingle().Subject;
        shown.Kind.Should().Be(RowKind.Memory);
        shown.Text.Should().Be("zorro");
        shown.Sources.Should().Equal(said.Id);
    }

    [Fact]
    public async Task The_agent_that_heard_it_explains_it_by_the_words_themselves()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await LearnedAsync(ana, dm, "zorro", Topics.Tool, null);
        await Scene.AnswerAsync(ana, dm, "about zorro", null, said.Id);

        (await Store.Transcript.ReadLastSourcesAsync(Scene.Audience(ana, dm), dm.Key, None)).Should()
            .ContainSingle().Which.Kind.Should().Be(RowKind.Turn);
    }

    [Fact]
    public async Task An_answer_of_another_agent_may_not_rest_on_what_is_none_of_the_persons_context()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await LearnedAsync(ana, Scene.Private(ana), "zorro", Topics.Pet, null);

        (await TryAnswerElsewhereAsync(ana, said)).Outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_of_another_agent_goes_with_what_it_rests_on(bool isForgotten)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await LearnedAsync(ana, Scene.Private(ana), "zorro", Topics.Tool, null);
        await RescopeAsync(ana, said, PrivacyScope.CrossContext);
        Chat there = await AnswerElsewhereAsync(ana, said);
        (await Store.Outbox.ListPendingAsync(null, 10, None)).Should().ContainSingle();

        if (isForgotten)
        {
            await Scene.ApplyAsync(
                Scene.Private(ana), new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.Messages([said.Id]), default));
        }
        else
        {
            await RescopeAsync(ana, said, PrivacyScope.Private);
        }

        (await Scene.WindowAsync(Elsewhere(ana), there)).Should().Equal("well?");
        (await Store.Transcript.ReadLastSourcesAsync(Elsewhere(ana), there.Key, None)).Should().BeEmpty();
        (await Store.Outbox.ListPendingAsync(null, 10, None)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_turn_of_another_agent_that_read_it_is_computed_again_when_it_is_forgotten_meanwhile()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await LearnedAsync(ana, Scene.Private(ana), "zorro", Topics.Tool, null);
        IReadOnlyList<PartitionCandidates> read = await Store.Recall.FindCandidatesAsync(
            Elsewhere(ana), new CandidateRequest(["zorro"], 5), None);
        await Scene.ApplyAsync(
            Scene.Private(ana), new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.Messages([said.Id]), default));

        CommitOutcome outcome = await Scene.CommitAsync(PrivateElsewhere(ana), commit => commit with
        {
            ReadEpochs = [.. read.Select(static found => new PartitionEpoch(found.Partition, found.Epoch))],
        });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
    }

    private async Task<Chat> AnswerElsewhereAsync(UserProfile person, NewMessage said)
    {
        (Chat there, CommitOutcome outcome) = await TryAnswerElsewhereAsync(person, said);
        outcome.Should().BeOfType<CommitOutcome.Committed>();
        return there;
    }

    private async Task<(Chat There, CommitOutcome Outcome)> TryAnswerElsewhereAsync(UserProfile person, NewMessage said)
    {
        Chat there = PrivateElsewhere(person);
        NewMessage asked = await SayAsync(person, Other, "well?");
        return (there, await Scene.CommitAsync(there, commit => commit with
        {
            Audience = Elsewhere(person),
            Reply = new BotReply(new MessageId(Store.Ids.NewId()), "about zorro", asked.Id, [said.Id]),
            Replies = [new OutboxDraft(there.Key, new byte[] { 1 }, [said.Id])],
        }));
    }
}
