namespace Confidant.Memory;

/// <summary>
/// Multi-head self-attention: Vaswani et al., "Attention Is All You Need" (2017), section 3.2.
/// Attention(Q, K, V) = softmax(QKᵀ/√d)·V for each head, all heads side by side through one output layer.
/// </summary>
/// <param name="queryKeyValue">Gives each row its query, key and value, in this order, each as wide as the row.</param>
/// <param name="output">The layer after the heads.</param>
internal sealed class SelfAttention(DenseLayer queryKeyValue, DenseLayer output)
{
    // Both layers have four heads: 256 = 4·64 and 512 = 4·128.
    private const int Heads = 4;

    public static SelfAttention Read(ref EncoderAssetReader reader) =>
        new(DenseLayer.Read(ref reader), DenseLayer.Read(ref reader));

    public Activations Apply(Activations input)
    {
        using Activations projected = queryKeyValue.Apply(input);
        using var attended = new Activations(input.Rows, input.Width);
        attended.Values.Clear();
        int headWidth = input.Width / Heads;
        Span<float> weights = stackalloc float[input.Rows];
        for (int head = 0; head < Heads; head++)
        {
            int query = head * headWidth;
            int key = query + input.Width;
            int value = key + input.Width;
            for (int row = 0; row < input.Rows; row++)
            {
                ReadOnlySpan<float> rowQuery = projected.Row(row).Slice(query, headWidth);
                for (int other = 0; other < input.Rows; other++)
                {
                    weights[other] = FloatVectors.Dot(rowQuery, projected.Row(other).Slice(key, headWidth));
                }

                Softmax(weights, 1 / MathF.Sqrt(headWidth));
                Span<float> rowOutput = attended.Row(row).Slice(query, headWidth);
                for (int other = 0; other < input.Rows; other++)
                {
                    FloatVectors.AddScaled(rowOutput, weights[other], projected.Row(other).Slice(value, headWidth));
                }
            }
        }

        return output.Apply(attended);
    }

    private static void Softmax(Span<float> scores, float scale)
    {
        float largest = float.NegativeInfinity;
        foreach (float score in scores)
        {
            largest = MathF.Max(largest, score);
        }

        // Taking the largest away changes no ratio and keeps the exponentials from overflowing.
        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp((scores[i] - largest) * scale);
            sum += scores[i];
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }
}
