namespace Confidant.Memory;

/// <summary>From a row for each piece to one vector for the text: normalise(tanh(mean·W + b)).</summary>
internal sealed class SentencePooling(DenseLayer layer)
{
    public static SentencePooling Read(ref EncoderAssetReader reader) => new(DenseLayer.Read(ref reader));

    public float[] Apply(Activations pieces)
    {
        using var mean = new Activations(1, pieces.Width);
        mean.Values.Clear();
        for (int row = 0; row < pieces.Rows; row++)
        {
            FloatVectors.AddScaled(mean.Values, 1f / pieces.Rows, pieces.Row(row));
        }

        using Activations pooled = layer.Apply(mean);
        float[] vector = pooled.Values.ToArray();
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = MathF.Tanh(vector[i]);
        }

        FloatVectors.Normalise(vector);
        return vector;
    }
}
