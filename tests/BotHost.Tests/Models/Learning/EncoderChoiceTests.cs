using Confidant.BotHost.Models.Embeddings;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Learning;

public sealed class EncoderChoiceTests
{
    private static readonly BuiltInEncoder _builtIn = new(new SentenceEncoder());

    [Theory]
    [InlineData(PartitionKind.Direct, false, true)]
    [InlineData(PartitionKind.Sealed, false, true)]
    [InlineData(PartitionKind.Shared, false, false)]
    [InlineData(PartitionKind.Group, false, false)]
    [InlineData(PartitionKind.Broadcast, false, false)]
    [InlineData(PartitionKind.Direct, true, false)]
    public void Private_rooms_are_encoded_on_the_host_unless_the_operator_allows_otherwise(
        PartitionKind kind, bool allowsPrivate, bool isLocal)
    {
        using var generator = new Generator(static text => [text.Length, 1]);

        ITextEncoder encoder = new EncoderChoice(_builtIn, new EndpointEncoder(generator, "m", 0), allowsPrivate).For(kind);

        encoder.IsLocal.Should().Be(isLocal);
    }

    [Fact]
    public async Task An_endpoints_vectors_carry_its_model()
    {
        using var generator = new Generator(static text => [text.Length, 1]);

        IReadOnlyList<SentenceVector> made = await new EndpointEncoder(generator, "m", 2).EncodeAsync(["a", "bbb"], default);

        made.Select(static vector => vector.Model).Should().Equal("m/2", "m/2");
        SentenceEncoder.Cosine(made[0], made[1]).Should().BeInRange(.85f, .95f);
    }

    [Fact]
    public async Task An_endpoint_that_fails_is_unavailable_and_its_error_holds_no_words()
    {
        using var generator = new Generator(static text => throw new HttpRequestException(text));

        Func<Task> act = async () => await new EndpointEncoder(generator, "m", 0).EncodeAsync(["secret"], default);

        (await act.Should().ThrowAsync<EncoderUnavailableException>()).Which.ToString().Should().NotContain("secret");
    }

    private sealed class Generator(Func<string, float[]> make) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(value => new Embedding<float>(make(value)))));

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
