using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>How near a question is to rows together with their neighbours.</summary>
internal static class NeighbourCosines
{
    // Of the row itself, of those beside it, and of those beside them.
    private static readonly float[] _shares = [1, .5f, .25f];

    /// <summary>The cosines of rows; null where one of them has no vector yet.</summary>
    /// <param name="probe">The question.</param>
    /// <param name="wanted">The rows.</param>
    /// <param name="vectors">Their vectors and their neighbours', in any order. Neighbours share the partition, so they share
    /// who may read them.</param>
    public static Dictionary<RowReference, double>? Find(
        SentenceVector probe, IReadOnlyCollection<RowReference> wanted, IReadOnlyList<RowVector> vectors)
    {
        var cosines = new Dictionary<RowReference, double>(wanted.Count);
        var places = new Dictionary<RowReference, int>(vectors.Count);
        for (int i = 0; i < vectors.Count; i++)
        {
            places[vectors[i].Row] = i;
        }

        var silent = new List<RowReference>();
        float[] question = new float[probe.Components.Length];
        probe.AddTo(question, 1);
        foreach (var row in wanted)
        {
            // One that is missing went since the candidates were found.
            if (!places.TryGetValue(row, out int place))
            {
                continue;
            }

            if (vectors[place].Vector is not { } vector)
            {
                return null;
            }

            bool compares = Compares(vector, probe);
            if (!compares && row.Partition.Kind != PartitionKind.Broadcast)
            {
                return null;
            }

            if (compares && Cosine(question, vectors, places, place) is { } cosine)
            {
                cosines.Add(row, cosine);
            }
            else
            {
                silent.Add(row);
            }
        }

        // What the encoder cannot read, another language or signs alone, is neither nearer nor farther than the rest; nor is what is
        // announced, where its vectors are of another model: private rooms and groups read it alike, and may have different ones.
        double mean = cosines.Count == 0 ? 0 : cosines.Values.Average();
        silent.ForEach(row => cosines.Add(row, mean));
        return cosines;
    }

    // Of another model's vector nothing can be said; a zero vector says that it says nothing, whatever its model.
    private static bool Compares(SentenceVector vector, SentenceVector probe) =>
        vector.IsZero || (vector.Model == probe.Model && vector.Components.Length == probe.Components.Length);

    private static double? Cosine(
        float[] question, IReadOnlyList<RowVector> vectors, Dictionary<RowReference, int> places, int place)
    {
        float[] sum = new float[question.Length];
        var row = vectors[place];
        row.Vector?.AddTo(sum, _shares[0]);
        AddNeighbours(sum, row, static near => near.Before, vectors, places);
        AddNeighbours(sum, row, static near => near.After, vectors, places);
        float length = MathF.Sqrt(FloatVectors.Dot(sum, sum));
        return length > 0 ? FloatVectors.Dot(sum, question) / length : null;
    }

    private static void AddNeighbours(
        Span<float> sum, RowVector row, Func<RowVector, long?> direction, IReadOnlyList<RowVector> vectors, Dictionary<RowReference, int> places)
    {
        for (int step = 1; step < _shares.Length; step++)
        {
            if (direction(row) is not { } seq || !places.TryGetValue(row.Row with { Seq = seq }, out int place))
            {
                return;
            }

            row = vectors[place];
            row.Vector?.AddTo(sum, _shares[step]);
        }
    }
}
