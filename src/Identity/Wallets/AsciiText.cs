using System.Buffers;

namespace Confidant.Identity;

/// <summary>The character classes of the grammars of ERC-4361 and RFC 3986: ASCII only, unlike those of .NET's regular
/// expressions.</summary>
internal static class AsciiText
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Numbers = "0123456789";
    private const string SubDelimiters = "!$&'()*+,;=";
    private const string UnreservedText = Letters + Numbers + "-._~";

    /// <summary>DIGIT.</summary>
    public static readonly SearchValues<char> Digits = SearchValues.Create(Numbers);

    /// <summary>HEXDIG, in both cases.</summary>
    public static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>ALPHA and DIGIT.</summary>
    public static readonly SearchValues<char> LettersAndDigits = SearchValues.Create(Letters + Numbers);

    /// <summary>What follows the first letter of a scheme.</summary>
    public static readonly SearchValues<char> Scheme = SearchValues.Create(Letters + Numbers + "+-.");

    /// <summary>A registered name, without percent-encoding.</summary>
    public static readonly SearchValues<char> Name = SearchValues.Create(UnreservedText + SubDelimiters);

    /// <summary>User information and the tail of a future IP literal, without percent-encoding.</summary>
    public static readonly SearchValues<char> NameAndColon = SearchValues.Create(UnreservedText + SubDelimiters + ":");

    /// <summary>pchar, without percent-encoding.</summary>
    public static readonly SearchValues<char> PathCharacter = SearchValues.Create(UnreservedText + SubDelimiters + ":@");

    /// <summary>A path, without percent-encoding.</summary>
    public static readonly SearchValues<char> Path = SearchValues.Create(UnreservedText + SubDelimiters + ":@/");

    /// <summary>A query or fragment, without percent-encoding.</summary>
    public static readonly SearchValues<char> Query = SearchValues.Create(UnreservedText + SubDelimiters + ":@/?");

    /// <summary>reserved, unreserved and the space: a statement.</summary>
    public static readonly SearchValues<char> Statement = SearchValues.Create(UnreservedText + SubDelimiters + ":/?#[]@ ");

    /// <summary>Whether a text holds characters of a class only, and whole percent-encoded bytes.</summary>
    public static bool IsEncoded(ReadOnlySpan<char> text, SearchValues<char> allowed)
    {
        while (text.IndexOfAnyExcept(allowed) is >= 0 and var other)
        {
            if (text[other] != '%' || text.Length < other + 3 || text.Slice(other + 1, 2).ContainsAnyExcept(HexDigits))
            {
                return false;
            }

            text = text[(other + 3)..];
        }

        return true;
    }
}
