using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Confidant.Memory;

/// <summary>
/// Reads the parts of the weights' file in their order. All numbers are little-endian; tools/encoder/README.md has the layout.
/// </summary>
internal ref struct EncoderAssetReader
{
    private ReadOnlySpan<byte> _rest;

    public EncoderAssetReader(ReadOnlySpan<byte> content)
    {
        _rest = content;
        if (!Take(Magic.Length).SequenceEqual(Magic))
        {
            throw new InvalidDataException("The encoder's asset does not begin with its mark. Make it again with tools/encoder.");
        }
    }

    private static ReadOnlySpan<byte> Magic => "USELITE2"u8;

    public int ReadCount()
    {
        int count = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
        return count >= 0 ? count : throw new InvalidDataException("The encoder's asset has a negative count.");
    }

    public string ReadText() =>
        Encoding.UTF8.GetString(Take(BinaryPrimitives.ReadUInt16LittleEndian(Take(sizeof(ushort)))));

    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    public float[] ReadVector() => ReadSingles(ReadCount());

    public float[] ReadSingles(int count)
    {
        float[] values = MemoryMarshal.Cast<byte, float>(Take(count * sizeof(float))).ToArray();
        return BitConverter.IsLittleEndian
            ? values
            : throw new PlatformNotSupportedException("The encoder needs a little-endian processor.");
    }

    public sbyte[] ReadWeights(int count) => MemoryMarshal.Cast<byte, sbyte>(Take(count)).ToArray();

    public readonly void ExpectEnd()
    {
        if (!_rest.IsEmpty)
        {
            throw new InvalidDataException($"The encoder's asset has {_rest.Length} bytes after its last weight.");
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw new InvalidDataException("The encoder's asset ends early. Make it again with tools/encoder.");
        }

        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
