using System.Buffers.Binary;
using System.Numerics;

namespace Confidant.Identity;

/// <summary>Keccak-256, the hash of Ethereum: the sponge of Keccak with rate 1088 and the padding of the original submission (0x01),
/// not that of FIPS 202's SHA-3 (0x06).</summary>
/// <remarks>Source: "The Keccak reference", version 3.0. Pure; safe for concurrent use.</remarks>
public static class Keccak256
{
    /// <summary>The length of a hash.</summary>
    /// <value>32 bytes.</value>
    public const int HashBytes = 32;

    private const int RateBytes = 136;
    private const int Lanes = 25;
    private const int Rounds = 24;

    private static readonly ulong[] _roundConstants = MakeRoundConstants();

    // ρ rotates lane (x, y) by these; π then moves it to (y, 2x + 3y). Both by index x + 5y.
    private static readonly int[] _rotations = new int[Lanes];
    private static readonly int[] _targets = new int[Lanes];

    static Keccak256()
    {
        // The walk of the reference: from (1, 0), step t rotates by (t + 1)(t + 2) / 2.
        int x = 1;
        int y = 0;
        for (int t = 0; t < Lanes - 1; t++)
        {
            _rotations[x + (5 * y)] = (t + 1) * (t + 2) / 2 % 64;
            (x, y) = (y, ((2 * x) + (3 * y)) % 5);
        }

        for (int lane = 0; lane < Lanes; lane++)
        {
            (int column, int row) = (lane % 5, lane / 5);
            _targets[lane] = row + (5 * (((2 * column) + (3 * row)) % 5));
        }
    }

    /// <summary>The hash of some bytes.</summary>
    /// <param name="input">Any number of bytes.</param>
    /// <returns><see cref="HashBytes"/> bytes.</returns>
    public static byte[] Hash(ReadOnlySpan<byte> input)
    {
        Span<ulong> state = stackalloc ulong[Lanes];
        state.Clear();
        while (input.Length >= RateBytes)
        {
            Absorb(state, input[..RateBytes]);
            input = input[RateBytes..];
        }

        Span<byte> last = stackalloc byte[RateBytes];
        last.Clear();
        input.CopyTo(last);
        last[input.Length] = 0x01;
        last[^1] |= 0x80;
        Absorb(state, last);

        byte[] hash = new byte[HashBytes];
        for (int lane = 0; lane < HashBytes / sizeof(ulong); lane++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(hash.AsSpan(lane * sizeof(ulong)), state[lane]);
        }

        return hash;
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (int lane = 0; lane < RateBytes / sizeof(ulong); lane++)
        {
            state[lane] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(lane * sizeof(ulong))..]);
        }

        Permute(state);
    }

    private static void Permute(Span<ulong> state)
    {
        Span<ulong> parity = stackalloc ulong[5];
        Span<ulong> moved = stackalloc ulong[Lanes];
        for (int round = 0; round < Rounds; round++)
        {
            // θ: every lane takes up the parity of two neighbouring columns.
            for (int x = 0; x < 5; x++)
            {
                parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
            }

            // ρ and π: lanes are rotated and change places.
            for (int lane = 0; lane < Lanes; lane++)
            {
                int x = lane % 5;
                ulong mixed = state[lane] ^ parity[(x + 4) % 5] ^ BitOperations.RotateLeft(parity[(x + 1) % 5], 1);
                moved[_targets[lane]] = BitOperations.RotateLeft(mixed, _rotations[lane]);
            }

            // χ: the only step that is not linear. ι: rounds differ.
            for (int lane = 0; lane < Lanes; lane++)
            {
                int x = lane % 5;
                int row = lane - x;
                state[lane] = moved[lane] ^ (~moved[row + ((x + 1) % 5)] & moved[row + ((x + 2) % 5)]);
            }

            state[0] ^= _roundConstants[round];
        }
    }

    // Bit 2^j - 1 of a round's constant is the next bit of the shift register x^8 + x^6 + x^5 + x^4 + 1.
    private static ulong[] MakeRoundConstants()
    {
        ulong[] constants = new ulong[Rounds];
        uint register = 1;
        for (int round = 0; round < Rounds; round++)
        {
            for (int j = 0; j < 7; j++)
            {
                if ((register & 1) != 0)
                {
                    constants[round] |= 1UL << ((1 << j) - 1);
                }

                register = (register & 0x80) != 0 ? ((register << 1) ^ 0x71) & 0xFF : register << 1;
            }
        }

        return constants;
    }
}
