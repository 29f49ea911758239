using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Confidant.Storage.Sqlite;

/// <summary>Keyed hashes of words: SipHash-2-4 (Aumasson and Bernstein, 2012) with a key of this store, so that the index holds
/// no dictionary from which a forgotten word could be read.</summary>
internal sealed class TermHasher
{
    /// <summary>The length of the key in bytes.</summary>
    public const int KeyBytes = 16;

    private readonly ulong _k0;
    private readonly ulong _k1;

    public TermHasher(ReadOnlySpan<byte> key)
    {
        _k0 = BinaryPrimitives.ReadUInt64LittleEndian(key);
        _k1 = BinaryPrimitives.ReadUInt64LittleEndian(key[8..]);
    }

    /// <summary>The hash of a text.</summary>
    public long Hash(string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = most <= 512 ? stackalloc byte[512] : new byte[most];
        return Hash(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    /// <summary>The distinct hashes of terms, ascending.</summary>
    public long[] HashAll(IReadOnlyList<string> terms)
    {
        long[] hashes = new long[terms.Count];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = Hash(terms[i]);
        }

        Array.Sort(hashes);
        int kept = 0;
        for (int i = 0; i < hashes.Length; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1])
            {
                hashes[kept++] = hashes[i];
            }
        }

        return hashes[..kept];
    }

    /// <summary>Whether every one of <paramref name="wanted"/> is in <paramref name="hashes"/>; both ascending.</summary>
    public static bool ContainsAll(ReadOnlySpan<long> hashes, ReadOnlySpan<long> wanted)
    {
        foreach (long hash in wanted)
        {
            if (hashes.BinarySearch(hash) < 0)
            {
                return false;
            }
        }

        return wanted.Length > 0;
    }

    /// <summary>The hash of bytes.</summary>
    internal long Hash(ReadOnlySpan<byte> bytes)
    {
        ulong v0 = _k0 ^ 0x736f6d6570736575;
        ulong v1 = _k1 ^ 0x646f72616e646f6d;
        ulong v2 = _k0 ^ 0x6c7967656e657261;
        ulong v3 = _k1 ^ 0x7465646279746573;
        ulong last = (ulong)bytes.Length << 56;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes), ref v0, ref v1, ref v2, ref v3);
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            last |= (ulong)bytes[i] << (8 * i);
        }

        Mix(last, ref v0, ref v1, ref v2, ref v3);
        v2 ^= 0xff;
        for (int i = 0; i < 4; i++)
        {
            Round(ref v0, ref v1, ref v2, ref v3);
        }

        return unchecked((long)(v0 ^ v1 ^ v2 ^ v3));
    }

    private static void Mix(ulong word, ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v3 ^= word;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= word;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        unchecked
        {
            v0 += v1;
            v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
            v0 = BitOperations.RotateLeft(v0, 32);
            v2 += v3;
            v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
            v2 = BitOperations.RotateLeft(v2, 32);
        }
    }
}
