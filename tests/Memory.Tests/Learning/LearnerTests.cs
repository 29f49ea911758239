using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Learning;

public sealed class LearnerTests
{
    private static readonly MessageId _known = new(new Guid("00000000-0000-7000-8000-000000000001"));
    private static readonly MessageId _gone = new(new Guid("00000000-0000-7000-8000-000000000002"));
    private readonly FakeLearningStore _store = new();

    [Fact]
    public async Task A_message_is_learned_from_and_its_job_ended()
    {
        await LearnAsync((new JobId(1), _known));

        var learned = _store.Committed.Should().ContainSingle().Subject;
        learned.Job.Should().Be(new JobId(1));
        learned.Memories.Should().ContainSingle().Which.Restatement.Should().Be("Ana lives in Lisbon.");
    }

    [Fact]
    public async Task The_job_of_a_message_that_is_gone_ends_with_nothing_learned()
    {
        await LearnAsync((new JobId(1), _gone), (new JobId(2), _known));

        _store.Committed!.Select(learned => (learned.Job.Value, learned.Memories.Count)).Should().Equal((1, 0), (2, 1));
    }

    [Fact]
    public async Task An_empty_batch_touches_nothing()
    {
        await LearnAsync();

        _store.Committed.Should().BeNull();
    }

    private async Task LearnAsync(params (JobId, MessageId)[] batch)
    {
        var partition = PartitionKey.Direct(Agent.Default.Id, new UserId(Guid.Empty));
        await new Learner(_store, new OfflineExtractor(new TextAnalyzer())).LearnAsync(
            new PartitionAuthorityIssuer().Issue(partition, PartitionPurpose.Learn), batch, CancellationToken.None);
    }

    private sealed class FakeLearningStore : ILearningStore
    {
        public IReadOnlyList<LearnedMessage>? Committed { get; private set; }

        public ValueTask<IReadOnlyList<LearningSource>> ReadSourcesAsync(
            PartitionAuthority authority, IReadOnlyList<MessageId> messages, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<LearningSource>>([.. messages.Where(message => message == _known).Select(message =>
                new LearningSource(message, new UserId(Guid.Empty), "Ana", "I live in Lisbon", Language.English, DateTimeOffset.UnixEpoch))]);

        public ValueTask CommitLearnedAsync(
            PartitionAuthority authority, IReadOnlyList<LearnedMessage> learned, CancellationToken cancellationToken)
        {
            Committed = learned;
            return ValueTask.CompletedTask;
        }
    }
}
