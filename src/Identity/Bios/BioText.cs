using System.Buffers;

namespace Confidant.Identity;

/// <summary>Finds wallets and basenames in what a profile says of itself. Pure.</summary>
public static class BioText
{
    private const int Most = 5;
    private const int LongestName = 255;
    private const string BasenameEnd = ".base.eth";

    private static readonly SearchValues<char> _letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._");

    /// <summary>Finds them, in the order of the text, each once, at most five. A wallet whose checksum is wrong is none.</summary>
    /// <param name="text">The text; other people may have written it.</param>
    public static IReadOnlyList<ClaimValue> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<ClaimValue>();
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty && found.Count < Most)
        {
            int start = rest.IndexOfAny(_letters);
            if (start < 0)
            {
                break;
            }

            rest = rest[start..];
            int end = rest.IndexOfAnyExcept(_letters);
            ReadOnlySpan<char> word = (end < 0 ? rest : rest[..end]).Trim('.');
            rest = end < 0 ? default : rest[end..];
            if (Read(word) is { } value && !found.Contains(value))
            {
                found.Add(value);
            }
        }

        return found;
    }

    private static ClaimValue? Read(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("0x", StringComparison.Ordinal))
        {
            return EthereumAddress.TryParse(word.ToString(), out EthereumAddress wallet) ? ClaimValue.Of(wallet) : null;
        }

        return word.Length <= LongestName && word.EndsWith(BasenameEnd, StringComparison.OrdinalIgnoreCase)
            && EnsName.TryNormalize(word.ToString(), out EnsName? name) && name.IsBasename
                ? new ClaimValue(ClaimKind.Basename, name.Text)
                : null;
    }
}
