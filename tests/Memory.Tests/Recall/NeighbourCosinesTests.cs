using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Recall;

public sealed class NeighbourCosinesTests
{
    private static readonly AgentId _agent = Agent.Default.Id;
    private static readonly PartitionKey _own = PartitionKey.Direct(_agent, new UserId(new Guid("01890000-0000-7000-8000-000000000003")));
    private static readonly SentenceVector _probe = Vector(SentenceVector.BuiltIn);

    [Fact]
    public void An_announcement_of_another_model_is_as_near_as_the_average_row_and_silences_no_other()
    {
        RowVector[] vectors = [new(Row(_own, 1), null, null, _probe), new(Row(PartitionKey.Broadcast(_agent), 1), null, null, Vector("other/4"))];

        Dictionary<RowReference, double>? cosines = NeighbourCosines.Find(_probe, [.. vectors.Select(static vector => vector.Row)], vectors);

        cosines!.Values.Should().HaveCount(2).And.OnlyContain(cosine => cosine > .99);
    }

    [Fact]
    public void A_row_of_ones_own_of_another_model_lets_words_alone_rank()
    {
        RowVector[] vectors = [new(Row(_own, 1), null, null, _probe), new(Row(_own, 2), null, null, Vector("other/4"))];

        NeighbourCosines.Find(_probe, [.. vectors.Select(static vector => vector.Row)], vectors).Should().BeNull();
    }

    private static RowReference Row(PartitionKey partition, long seq) => new(partition, seq);

    private static SentenceVector Vector(string model) =>
        SentenceVector.FromBytes([.. Enumerable.Range(1, SentenceVector.Dimensions).Select(static i => (byte)(i % 100))], model);
}
