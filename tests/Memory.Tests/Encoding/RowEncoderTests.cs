using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Encoding;

public sealed class RowEncoderTests
{
    private static readonly PartitionKey _partition =
        PartitionKey.Direct(Agent.Default.Id, new UserId(new Guid(1, 0, 0, new byte[8])));

    private static readonly SentenceEncoder _encoder = new();

    [Fact]
    public async Task Rows_that_wait_get_the_vectors_of_their_words()
    {
        var backlog = new Backlog(
            new VectorSource(3, "I keep bees", Language.English), new VectorSource(7, "cuido abejas", Language.Spanish));

        int encoded = await new RowEncoder(backlog, new BuiltInEncoder(_encoder)).EncodeAsync(Authority(PartitionPurpose.Encode), default);

        encoded.Should().Be(2);
        backlog.Kept.Select(static row => row.Seq).Should().Equal(3, 7);
        backlog.Kept[0].Vector.Bytes.ToArray().Should().Equal(_encoder.Encode("I keep bees").Bytes.ToArray());
        backlog.Kept[1].Vector.Bytes.ToArray().Should().OnlyContain(static component => component == 0);
    }

    [Fact]
    public async Task An_authority_for_something_else_is_refused()
    {
        var encoder = new RowEncoder(new Backlog(), new BuiltInEncoder(_encoder));

        Func<Task> act = async () => await encoder.EncodeAsync(Authority(PartitionPurpose.Learn), default);

        await act.Should().ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData("What did Bob's sister paint in May?", "I sister paint in May")]
    [InlineData("Who is Bob?", null)]
    public void A_question_is_encoded_as_a_statement(string question, string? probe) =>
        QuestionProbe.Make(question, new HashSet<string> { "bob" }).Should().Be(probe);

    private static PartitionAuthority Authority(PartitionPurpose purpose) =>
        new PartitionAuthorityIssuer().Issue(_partition, purpose);

    private sealed class Backlog(params VectorSource[] waiting) : IVectorBacklog
    {
        public IReadOnlyList<EncodedRow> Kept { get; private set; } = [];

        public ValueTask<IReadOnlyList<PartitionKey>> FindPartitionsAsync(
            IReadOnlyDictionary<PartitionKind, string> models, int limit, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<PartitionKey>>([_partition]);

        public ValueTask<IReadOnlyList<VectorSource>> ReadWaitingAsync(
            PartitionAuthority authority, string model, int limit, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<VectorSource>>(waiting);

        public ValueTask CommitAsync(
            PartitionAuthority authority, string model, IReadOnlyList<EncodedRow> rows, CancellationToken cancellationToken)
        {
            Kept = rows;
            return ValueTask.CompletedTask;
        }
    }
}
