using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Links.Claims;

/// <summary>Reads what people type or say into claims, and what asks for each kind after /link. Pure.</summary>
internal static class ClaimReader
{
    private static readonly (string Word, ClaimKind Kind)[] _words =
    [
        ("twitter", ClaimKind.Twitter), ("x", ClaimKind.Twitter), ("telegram", ClaimKind.Telegram), ("farcaster", ClaimKind.Farcaster),
        ("basename", ClaimKind.Basename), ("ens", ClaimKind.Ens),
    ];

    /// <summary>The words that ask for a handle or a name.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. _words.Select(static entry => entry.Word)];

    /// <summary>The kinds that those words ask for, in the order of menus.</summary>
    public static IReadOnlyList<ClaimKind> Kinds { get; } = [.. _words.Select(static entry => entry.Kind).Distinct()];

    /// <summary>What a word asks for.</summary>
    public static ClaimKind KindOf(string word) => _words.First(entry => entry.Word == word).Kind;

    /// <summary>A value in its normal form, as buttons carry it.</summary>
    /// <param name="word">The word of its kind.</param>
    /// <param name="text">The value.</param>
    public static ClaimValue Decode(string word, string text) =>
        new(word == WordOf(ClaimKind.Ethereum) ? ClaimKind.Ethereum : KindOf(word), text);

    /// <summary>The word that asks for a kind.</summary>
    public static string WordOf(ClaimKind kind) =>
        kind == ClaimKind.Ethereum ? "wallet" : _words.First(entry => entry.Kind == kind).Word;

    /// <summary>The kind that a hint claims.</summary>
    public static ClaimKind KindOf(IdentityHintKind kind) => kind switch
    {
        IdentityHintKind.Twitter => ClaimKind.Twitter,
        IdentityHintKind.Telegram => ClaimKind.Telegram,
        IdentityHintKind.Farcaster => ClaimKind.Farcaster,
        IdentityHintKind.Wallet => ClaimKind.Ethereum,
        IdentityHintKind.Basename => ClaimKind.Basename,
        IdentityHintKind.Ens => ClaimKind.Ens,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What is typed for a kind, in its normal form; null where there can be no such account. A name below base.eth is a
    /// basename, whichever of the two it is typed for.</summary>
    public static ClaimValue? TryRead(ClaimKind kind, string typed) => kind switch
    {
        ClaimKind.Twitter => Read(IdentityHintKind.Twitter, typed),
        ClaimKind.Telegram => Read(IdentityHintKind.Telegram, typed),
        ClaimKind.Farcaster => Read(IdentityHintKind.Farcaster, typed),
        ClaimKind.Ethereum => EthereumAddress.TryParse(typed, out EthereumAddress wallet) ? ClaimValue.Of(wallet) : null,
        _ => Read(IdentityHintKind.Ens, typed) ?? Read(IdentityHintKind.Basename, typed),
    };

    /// <summary>What a hint claims; null for a wallet whose checksum is wrong.</summary>
    public static ClaimValue? Read(IdentityHint hint) => TryRead(KindOf(hint.Kind), hint.Value);

    private static ClaimValue? Read(IdentityHintKind kind, string typed) =>
        IdentityHint.TryRead(kind, typed, typed) is { } hint ? new ClaimValue(KindOf(kind), hint.Value) : null;
}
