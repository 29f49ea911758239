namespace Confidant.Adapters.Feeds;

/// <summary>The checksum that zips have for each file (ISO 3309, reflected). The framework does not compare it when it reads.</summary>
internal sealed class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] _ofByte = [.. Enumerable.Range(0, 256).Select(static value => OfByte((uint)value))];

    private uint _state = uint.MaxValue;

    /// <summary>The sum of all that was added.</summary>
    public uint Value => ~_state;

    /// <summary>Adds a piece.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        uint state = _state;
        foreach (byte value in piece)
        {
            state = _ofByte[(byte)(state ^ value)] ^ (state >> 8);
        }

        _state = state;
    }

    private static uint OfByte(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        }

        return value;
    }
}
