namespace Confidant.Memory;

/// <summary>
/// One layer of the encoder with normalisation before each part (tensor2tensor's "n" / "da" order):
/// r = x + attention(norm(x)), then r + feedForward(norm(r)).
/// </summary>
/// <param name="attentionNorm">The normalisation before the attention.</param>
/// <param name="attention">The attention.</param>
/// <param name="widening">Brings x to the layer's width where it is narrower; otherwise null.</param>
/// <param name="feedForwardNorm">The normalisation before the position-wise network.</param>
/// <param name="feedForward">The position-wise network.</param>
internal sealed class TransformerLayer(
    LayerNorm attentionNorm,
    SelfAttention attention,
    DenseLayer? widening,
    LayerNorm feedForwardNorm,
    FeedForward feedForward)
{
    public static TransformerLayer Read(ref EncoderAssetReader reader, bool widens) => new(
        LayerNorm.Read(ref reader),
        SelfAttention.Read(ref reader),
        widens ? DenseLayer.Read(ref reader) : null,
        LayerNorm.Read(ref reader),
        FeedForward.Read(ref reader));

    public Activations Apply(Activations input)
    {
        using Activations normalised = attentionNorm.Apply(input);
        Activations output = attention.Apply(normalised);
        if (widening is null)
        {
            output.Add(input);
        }
        else
        {
            using Activations widened = widening.Apply(input);
            output.Add(widened);
        }

        using Activations normalisedSum = feedForwardNorm.Apply(output);
        using Activations fed = feedForward.Apply(normalisedSum);
        output.Add(fed);
        return output;
    }
}
