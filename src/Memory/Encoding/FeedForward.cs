namespace Confidant.Memory;

/// <summary>The position-wise network: Vaswani et al. (2017), section 3.3: max(0, x·W₁ + b₁)·W₂ + b₂.</summary>
internal sealed class FeedForward(DenseLayer inner, DenseLayer outer)
{
    public static FeedForward Read(ref EncoderAssetReader reader) =>
        new(DenseLayer.Read(ref reader), DenseLayer.Read(ref reader));

    public Activations Apply(Activations input)
    {
        using Activations hidden = inner.Apply(input);
        Span<float> values = hidden.Values;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = MathF.Max(0, values[i]);
        }

        return outer.Apply(hidden);
    }
}
