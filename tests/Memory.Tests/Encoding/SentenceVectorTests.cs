using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests;

public sealed class SentenceVectorTests
{
    [Fact]
    public void The_largest_component_becomes_127_and_the_others_keep_their_proportion()
    {
        float[] direction = new float[SentenceVector.Dimensions];
        (direction[0], direction[1], direction[127]) = (-0.5f, 0.25f, 0.002f);

        ReadOnlySpan<sbyte> components = SentenceVector.FromDirection(direction).Components;

        components[0].Should().Be(-127);
        components[1].Should().Be(64);
        components[127].Should().Be(1);
    }

    [Fact]
    public void A_directions_length_does_not_matter()
    {
        float[] direction = [.. Enumerable.Range(1, SentenceVector.Dimensions).Select(i => (float)i)];
        float[] longer = [.. direction.Select(component => component * 4)];

        SentenceVector.FromDirection(longer).Bytes.ToArray().Should().Equal(SentenceVector.FromDirection(direction).Bytes.ToArray());
    }

    [Fact]
    public void Cosine_is_exact_at_the_largest_components()
    {
        SentenceVector extreme = Constant(127);

        SentenceEncoder.Cosine(extreme, extreme).Should().Be(1);
        SentenceEncoder.Cosine(extreme, Constant(-127)).Should().Be(-1);
    }

    [Fact]
    public void Cosine_counts_every_component()
    {
        for (int i = 0; i < SentenceVector.Dimensions; i++)
        {
            sbyte[] unit = new sbyte[SentenceVector.Dimensions];
            unit[i] = 3;
            var vector = SentenceVector.FromBytes([.. unit.Select(component => (byte)component)]);

            SentenceEncoder.Cosine(vector, Constant(-5)).Should().BeApproximately(-1 / MathF.Sqrt(128), 1e-6f, "component {0}", i);
        }
    }

    [Fact]
    public void Zero_is_similar_to_nothing()
    {
        SentenceEncoder.Cosine(SentenceVector.Zero, Constant(1)).Should().Be(0);
        SentenceEncoder.Cosine(SentenceVector.Zero, SentenceVector.Zero).Should().Be(0);
        SentenceVector.FromDirection(new float[SentenceVector.Dimensions]).Should().BeSameAs(SentenceVector.Zero);
    }

    [Fact]
    public void Stored_bytes_give_the_vector_back()
    {
        SentenceVector vector = Constant(-42);

        SentenceVector.FromBytes(vector.Bytes).Components.ToArray().Should().Equal(vector.Components.ToArray());
    }

    [Theory]
    [InlineData(127, 0)]
    [InlineData(129, 0)]
    [InlineData(128, 128)]
    public void Bytes_that_are_no_vector_are_refused(int count, int firstByte)
    {
        byte[] bytes = new byte[count];
        bytes[0] = (byte)firstByte;

        Action read = () => SentenceVector.FromBytes(bytes);

        read.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_direction_that_is_not_finite_is_refused(float component)
    {
        float[] direction = new float[SentenceVector.Dimensions];
        direction[5] = component;

        Action quantise = () => SentenceVector.FromDirection(direction);

        quantise.Should().Throw<ArgumentException>();
    }

    private static SentenceVector Constant(sbyte component) =>
        SentenceVector.FromBytes([.. Enumerable.Repeat((byte)component, SentenceVector.Dimensions)]);
}
