using System.Text.Json;

namespace Confidant.Memory.Tests;

/// <summary>Texts with the pieces and the vectors that the npm package itself computes for them in 32-bit floats.</summary>
internal sealed record EncoderReference(IReadOnlyList<string> Texts, IReadOnlyList<int[]> Pieces, IReadOnlyList<float[]> Vectors)
{
    public static EncoderReference Read()
    {
        using Stream resource = typeof(EncoderReference).Assembly.GetManifestResourceStream("use-lite-reference.json")!;
        using var json = JsonDocument.Parse(resource);
        JsonElement root = json.RootElement;
        return new EncoderReference(
            root.GetProperty("t").Deserialize<string[]>()!,
            root.GetProperty("tok").Deserialize<int[][]>()!,
            root.GetProperty("e").Deserialize<float[][]>()!);
    }
}
