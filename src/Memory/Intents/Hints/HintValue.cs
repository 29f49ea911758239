using System.Buffers;

namespace Confidant.Memory.Intents;

/// <summary>Reads the value of a claim by the rules of its platform.</summary>
internal static class HintValue
{
    private const int WalletLength = 42;

    private static readonly SearchValues<char> _handleLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");
    private static readonly SearchValues<char> _nameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    // Pages that are nobody's profile.
    private static readonly string[] _reserved =
        ["home", "i", "search", "explore", "intent", "share", "hashtag", "joinchat", "addstickers", "proxy", "login", "settings"];

    /// <summary>The kind and the normalised value; null if it is not well formed.</summary>
    public static (IdentityHintKind Kind, string Value)? Read(PhraseKind claimed, string typed)
    {
        if (claimed == PhraseKind.Wallet)
        {
            return IsWallet(typed) ? (IdentityHintKind.Wallet, typed) : null;
        }

        string value = typed.ToLowerInvariant();
        if (claimed == PhraseKind.EthName)
        {
            return EthName(value);
        }

        PhraseKind platform = claimed;
        if (value.Contains('/', StringComparison.Ordinal))
        {
            (platform, value) = Link(value);
            if (claimed != PhraseKind.Link && claimed != platform)
            {
                return null;
            }
        }

        value = value.StartsWith('@') ? value[1..] : value;
        return platform switch
        {
            PhraseKind.Twitter when value.Length is >= 1 and <= 15 && IsHandle(value) => (IdentityHintKind.Twitter, value),
            PhraseKind.Telegram when value.Length is >= 4 and <= 32 && IsHandle(value) && char.IsAsciiLetter(value[0]) =>
                (IdentityHintKind.Telegram, value),
            PhraseKind.Farcaster when IsFarcasterName(value) => (IdentityHintKind.Farcaster, value),
            _ => null,
        };
    }

    private static bool IsWallet(string typed) =>
        typed.Length == WalletLength && typed.StartsWith("0x", StringComparison.Ordinal)
        && typed.AsSpan(2).IndexOfAnyExcept(SearchValues.Create("0123456789abcdefABCDEF")) < 0;

    private static bool IsHandle(string value) => value.AsSpan().IndexOfAnyExcept(_handleLetters) < 0;

    private static bool IsFarcasterName(string value) => value.EndsWith(".eth", StringComparison.Ordinal)
        ? EthName(value) is not null
        : value.Length is >= 1 and <= 16 && IsLabel(value);

    private static (IdentityHintKind Kind, string Value)? EthName(string value)
    {
        string[] labels = value.Split('.');
        if (labels.Length < 2 || labels[^1] != "eth" || !labels.All(IsLabel))
        {
            return null;
        }

        bool basename = labels.Length > 2 && labels[^2] == "base";
        return (basename ? IdentityHintKind.Basename : IdentityHintKind.Ens, value);
    }

    // ENS' first stage of normalisation: "--" in the third and fourth place announces another encoding.
    private static bool IsLabel(string label) =>
        label.Length > 0 && label[0] != '-' && label[^1] != '-' && label.AsSpan().IndexOfAnyExcept(_nameLetters) < 0
        && !(label.Length >= 4 && label[2] == '-' && label[3] == '-');

    private static (PhraseKind Platform, string Name) Link(string link)
    {
        int scheme = link.IndexOf("://", StringComparison.Ordinal);
        link = scheme < 0 ? link : link[(scheme + 3)..];
        link = link.StartsWith("www.", StringComparison.Ordinal) ? link[4..] : link;
        string[] parts = link.Split('?')[0].TrimEnd('/').Split('/');
        if (parts.Length != 2 || _reserved.Contains(parts[1]))
        {
            return (PhraseKind.Link, "");
        }

        return parts[0] switch
        {
            "twitter.com" or "x.com" or "mobile.twitter.com" => (PhraseKind.Twitter, parts[1]),
            "t.me" or "telegram.me" => (PhraseKind.Telegram, parts[1]),
            "warpcast.com" or "farcaster.xyz" => (PhraseKind.Farcaster, parts[1]),
            _ => (PhraseKind.Link, ""),
        };
    }
}
