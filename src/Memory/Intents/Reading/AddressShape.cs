namespace Confidant.Memory.Intents;

/// <summary>Tells handles, links, wallets and names with dots from ordinary words.</summary>
internal static class AddressShape
{
    // Longer names exist, but nobody types them; without a bound a long run would be read again from each of its letters.
    private const int LongestName = 100;

    private static readonly string[] _hosts =
        ["twitter.com/", "x.com/", "t.me/", "telegram.me/", "warpcast.com/", "farcaster.xyz/", "www.", "http:", "https:"];

    /// <summary>Where the address that starts here ends, exclusive; the start itself if there is none.</summary>
    public static int EndAt(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start);
        if (rest[0] == '@')
        {
            return EndOfHandle(text, start);
        }

        if (rest.StartsWith("0x", StringComparison.Ordinal) || IsHosted(rest))
        {
            return EndOfChunk(text, start);
        }

        return EndOfEthName(text, start);
    }

    /// <summary>The word that stands for such an address in the phrase lists.</summary>
    public static string ClassOf(ReadOnlySpan<char> address)
    {
        if (address[0] == '@')
        {
            // Telegram's bots are named so: a mention of one is a way to address it.
            return address.EndsWith("bot", StringComparison.OrdinalIgnoreCase) ? "@bot" : "@handle";
        }

        if (address.StartsWith("0x", StringComparison.Ordinal))
        {
            return "@wallet";
        }

        return address.Contains('/') ? "@link" : "@eth";
    }

    private static int EndOfHandle(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && IsNamePart(text, end))
        {
            end++;
        }

        return end > start + 1 ? end : start;
    }

    private static bool IsHosted(ReadOnlySpan<char> rest)
    {
        foreach (string host in _hosts)
        {
            if (rest.StartsWith(host, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfChunk(string text, int start)
    {
        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '»' or '”'))
        {
            end++;
        }

        while (end > start + 1 && ".,;:!?)]'’*_…".Contains(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static int EndOfEthName(string text, int start)
    {
        int end = start;
        int limit = Math.Min(text.Length, start + LongestName);
        while (end < limit && IsNamePart(text, end))
        {
            end++;
        }

        bool isName = end - start > 4
            && text.AsSpan(start, end - start).EndsWith(".eth", StringComparison.OrdinalIgnoreCase);
        return isName ? end : start;
    }

    // A dot, hyphen or apostrophe belongs to a name only between two of its letters; with the apostrophe of "@bob's" the
    // whole is no valid handle, which is what is wanted.
    private static bool IsNamePart(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || text[at] == '_'
        || (text[at] is '.' or '-' or '\'' or '’' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));
}
