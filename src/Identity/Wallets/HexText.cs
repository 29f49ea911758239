namespace Confidant.Identity;

/// <summary>Reads and writes bytes as hexadecimal digits.</summary>
public static class HexText
{
    private const string Prefix = "0x";

    /// <summary>Reads digits, two a byte, with or without the prefix 0x. Null where anything else stands there.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="mostBytes">More are refused.</param>
    public static byte[]? TryRead(string? text, int mostBytes)
    {
        if (text is null)
        {
            return null;
        }

        ReadOnlySpan<char> digits = text.StartsWith(Prefix, StringComparison.Ordinal) ? text.AsSpan(Prefix.Length) : text;
        if (digits.Length % 2 != 0 || digits.Length > mostBytes * 2 || digits.ContainsAnyExcept(AsciiText.HexDigits))
        {
            return null;
        }

        return Convert.FromHexString(digits);
    }

    /// <summary>Lower-case digits with the prefix 0x.</summary>
    public static string Write(ReadOnlySpan<byte> bytes) => Prefix + Convert.ToHexStringLower(bytes);
}
