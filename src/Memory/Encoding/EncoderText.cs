using System.Text;

namespace Confidant.Memory;

/// <summary>Brings text into the form that the encoder's pieces were made from.</summary>
internal static class EncoderText
{
    /// <summary>The most UTF-16 units that are read of a text, after its leading white space.</summary>
    /// <remarks>
    /// No piece is longer than 16 characters, so only what is almost all white space or unknown characters could reach
    /// further with <see cref="PieceTokenizer.MaxPieces"/> pieces. The bound keeps such a text as cheap as any other.
    /// </remarks>
    public const int MaxLength = 4096;

    /// <summary>Unicode's compatibility composition (NFKC) of the start of a text.</summary>
    public static string Normalise(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        start = start[..Math.Min(start.Length, MaxLength)];
        if (Ascii.IsValid(start))
        {
            return start.ToString();
        }

        // Normalize throws at half a surrogate pair, which users can send and the cut above can make; Rune replaces it.
        var wellFormed = new StringBuilder(start.Length);
        foreach (Rune rune in start.EnumerateRunes())
        {
            wellFormed.Append(rune);
        }

        return wellFormed.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Takes the next word off a text; false when none is left.</summary>
    /// <remarks>
    /// Every run of white space separates words, line breaks too. So does SentencePiece with its usual settings
    /// (Kudo and Richardson, 2018); the npm port takes a line break for an unknown character.
    /// </remarks>
    public static bool TryTakeWord(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> word)
    {
        rest = rest.TrimStart();
        int length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]))
        {
            length++;
        }

        word = rest[..length];
        rest = rest[length..];
        return length > 0;
    }
}
