using System.Runtime.InteropServices;

namespace Confidant.Memory;

/// <summary>
/// Takes a vector onto the 128 directions in which single words differ most. They are orthonormal, so cosines change little,
/// and a stored vector needs a quarter of the room.
/// </summary>
internal sealed class SentenceProjection
{
    private readonly float[] _rows;

    private SentenceProjection(float[] rows) => _rows = rows;

    /// <summary>Reads the matrix: little-endian float32, one row of 128 for each of the 512 inputs.</summary>
    public static SentenceProjection Read(ReadOnlySpan<byte> asset) => new(MemoryMarshal.Cast<byte, float>(asset).ToArray());

    /// <summary>The projected vector, scaled to length one.</summary>
    public float[] Apply(ReadOnlySpan<float> vector)
    {
        float[] projected = new float[SentenceVector.Dimensions];
        for (int i = 0; i < vector.Length; i++)
        {
            FloatVectors.AddScaled(projected, vector[i], _rows.AsSpan(i * projected.Length, projected.Length));
        }

        FloatVectors.Normalise(projected);
        return projected;
    }
}
