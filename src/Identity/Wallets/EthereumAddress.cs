using System.Buffers.Binary;

namespace Confidant.Identity;

/// <summary>An Ethereum account's address: 20 bytes. The default is the zero address.</summary>
public readonly struct EthereumAddress : IEquatable<EthereumAddress>
{
    /// <summary>The length of an address.</summary>
    /// <value>20 bytes.</value>
    public const int Bytes = 20;

    private const int TextLength = 2 + (2 * Bytes);

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly uint _last;

    /// <summary>The address that some bytes are.</summary>
    /// <param name="bytes">Exactly <see cref="Bytes"/> bytes.</param>
    /// <exception cref="ArgumentException">Their number is another.</exception>
    public EthereumAddress(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Bytes)
        {
            throw new ArgumentException("An address has 20 bytes.", nameof(bytes));
        }

        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _last = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]);
    }

    /// <summary>Whether two are the same account.</summary>
    public static bool operator ==(EthereumAddress left, EthereumAddress right) => left.Equals(right);

    /// <summary>Whether two are different accounts.</summary>
    public static bool operator !=(EthereumAddress left, EthereumAddress right) => !left.Equals(right);

    /// <summary>Reads an address: 0x and 40 hexadecimal digits. Digits of one case have no checksum; where cases are mixed, they must be
    /// those of EIP-55.</summary>
    /// <param name="text">The text, with nothing around it.</param>
    /// <param name="address">The address.</param>
    public static bool TryParse(string? text, out EthereumAddress address)
    {
        address = default;
        if (text is not { Length: TextLength } || !text.StartsWith("0x", StringComparison.Ordinal)
            || HexText.TryRead(text, Bytes) is not { } bytes)
        {
            return false;
        }

        EthereumAddress read = new(bytes);
        ReadOnlySpan<char> digits = text.AsSpan(2);
        bool isMixed = digits.ContainsAnyInRange('a', 'f') && digits.ContainsAnyInRange('A', 'F');
        if (isMixed && text != read.ToString())
        {
            return false;
        }

        address = read;
        return true;
    }

    /// <summary>Its bytes.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Bytes];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), _second);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(16), _last);
        return bytes;
    }

    /// <summary>The text with its checksum, as EIP-55 has it: a letter is upper case where the hash of the lower-case digits has 8 or
    /// more at its place.</summary>
    public override string ToString() => string.Create(TextLength, ToBytes(), static (text, bytes) =>
    {
        string digits = Convert.ToHexStringLower(bytes);
        Span<byte> ascii = stackalloc byte[2 * Bytes];
        for (int i = 0; i < ascii.Length; i++)
        {
            ascii[i] = (byte)digits[i];
        }

        byte[] hash = Keccak256.Hash(ascii);
        "0x".CopyTo(text);
        for (int i = 0; i < digits.Length; i++)
        {
            int nibble = i % 2 == 0 ? hash[i / 2] >> 4 : hash[i / 2] & 0xF;
            text[2 + i] = nibble >= 8 ? char.ToUpperInvariant(digits[i]) : digits[i];
        }
    });

    /// <inheritdoc/>
    public bool Equals(EthereumAddress other) => _first == other._first && _second == other._second && _last == other._last;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EthereumAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_first, _second, _last);
}
