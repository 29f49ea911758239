using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Confidant.Identity;

/// <summary>The part of Solidity's contract ABI that is spoken here. Reading trusts no length and no offset.</summary>
internal static class Abi
{
    /// <summary>The length of a word.</summary>
    public const int WordBytes = 32;

    /// <summary>The length of what names a function.</summary>
    public const int SelectorBytes = 4;

    /// <summary>A call with words: the function's name as EIP-165 and others give it, then the words.</summary>
    public static byte[] Call(uint selector, params ReadOnlySpan<byte[]> words)
    {
        byte[] call = new byte[SelectorBytes + (WordBytes * words.Length)];
        BinaryPrimitives.WriteUInt32BigEndian(call, selector);
        for (int i = 0; i < words.Length; i++)
        {
            words[i].CopyTo(call, SelectorBytes + (WordBytes * i));
        }

        return call;
    }

    /// <summary>A call with a word and bytes of any length.</summary>
    public static byte[] CallWithBytes(uint selector, byte[] word, ReadOnlySpan<byte> bytes)
    {
        int padded = (bytes.Length + WordBytes - 1) / WordBytes * WordBytes;
        return [.. Call(selector, word, Word(2 * WordBytes), Word(bytes.Length)), .. bytes, .. new byte[padded - bytes.Length]];
    }

    /// <summary>A number as a word.</summary>
    public static byte[] Word(int number)
    {
        byte[] word = new byte[WordBytes];
        BinaryPrimitives.WriteInt32BigEndian(word.AsSpan(WordBytes - sizeof(int)), number);
        return word;
    }

    /// <summary>An address as a word.</summary>
    public static byte[] Word(EthereumAddress address) => [.. new byte[WordBytes - EthereumAddress.Bytes], .. address.ToBytes()];

    /// <summary>Reads a whole answer that is one address; null for anything else.</summary>
    public static EthereumAddress? ReadAddress(ReadOnlySpan<byte> answer) => answer.Length == WordBytes ? ReadAddressWord(answer, 0) : null;

    /// <summary>Reads the address in a word; null where there is none.</summary>
    public static EthereumAddress? ReadAddressWord(ReadOnlySpan<byte> data, int index) =>
        data.Length >= WordBytes * (index + 1) && !data.Slice(WordBytes * index, WordBytes - EthereumAddress.Bytes).ContainsAnyExcept((byte)0)
            ? new EthereumAddress(data.Slice((WordBytes * (index + 1)) - EthereumAddress.Bytes, EthereumAddress.Bytes))
            : null;

    /// <summary>Reads the text that a whole answer is; null where there is none.</summary>
    public static string? ReadText(ReadOnlySpan<byte> answer) =>
        TryReadBytes(answer, 0, out ReadOnlySpan<byte> bytes) && Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Reads the bytes that a word points to.</summary>
    public static bool TryReadBytes(ReadOnlySpan<byte> data, int index, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (ReadNumber(data, WordBytes * index) is not { } offset || ReadNumber(data, offset) is not { } length
            || length > data.Length - offset - WordBytes)
        {
            return false;
        }

        bytes = data.Slice(offset + WordBytes, length);
        return true;
    }

    // A number of bytes of these data: one that is greater than them is none.
    private static int? ReadNumber(ReadOnlySpan<byte> data, int offset)
    {
        if (offset > data.Length - WordBytes || data.Slice(offset, WordBytes - sizeof(int)).ContainsAnyExcept((byte)0))
        {
            return null;
        }

        uint number = BinaryPrimitives.ReadUInt32BigEndian(data[(offset + WordBytes - sizeof(int))..]);
        return number <= data.Length ? (int)number : null;
    }
}
