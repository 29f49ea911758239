namespace Confidant.Memory;

/// <summary>Layer normalisation: Ba, Kiros and Hinton, "Layer Normalization" (2016), equation 4.</summary>
internal sealed class LayerNorm(float[] scale, float[] bias)
{
    // The constant of the exported graph.
    private const float Epsilon = 1e-6f;

    public static LayerNorm Read(ref EncoderAssetReader reader) => new(reader.ReadVector(), reader.ReadVector());

    public Activations Apply(Activations input)
    {
        var output = new Activations(input.Rows, input.Width);
        for (int row = 0; row < input.Rows; row++)
        {
            Apply(input.Row(row), output.Row(row));
        }

        return output;
    }

    private void Apply(ReadOnlySpan<float> input, Span<float> output)
    {
        float mean = FloatVectors.Sum(input) / input.Length;
        for (int i = 0; i < output.Length; i++)
        {
            output[i] = input[i] - mean;
        }

        float variance = FloatVectors.Dot(output, output) / output.Length;
        float inverseDeviation = 1 / MathF.Sqrt(variance + Epsilon);
        for (int i = 0; i < output.Length; i++)
        {
            output[i] = (output[i] * inverseDeviation * scale[i]) + bias[i];
        }
    }
}
