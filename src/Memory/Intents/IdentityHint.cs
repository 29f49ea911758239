using Confidant.Memory.Intents;

namespace Confidant.Memory;

/// <summary>An account that the speaker says is theirs. A claim, never a proof.</summary>
/// <param name="Kind">The kind of account.</param>
/// <param name="Value">The handle or name in lower case without <c>@</c>; a wallet's 0x and 40 hex digits as typed, so
/// that a checksum can still be tested.</param>
/// <param name="Quote">The words that claim it, verbatim.</param>
public sealed record IdentityHint(IdentityHintKind Kind, string Value, string Quote) : IContent
{
    /// <summary>Whether it is a model's guess: then it is asked about before it is noted.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Reads a claim by the rules of its platform.</summary>
    /// <param name="kind">The kind of account that is claimed.</param>
    /// <param name="typed">The handle, name, address or link, as typed.</param>
    /// <param name="quote">The words that claim it.</param>
    /// <returns>The hint; null where there can be no such account.</returns>
    public static IdentityHint? TryRead(IdentityHintKind kind, string typed, string quote)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var claimed = kind switch
        {
            IdentityHintKind.Twitter => PhraseKind.Twitter,
            IdentityHintKind.Telegram => PhraseKind.Telegram,
            IdentityHintKind.Farcaster => PhraseKind.Farcaster,
            IdentityHintKind.Wallet => PhraseKind.Wallet,
            _ => PhraseKind.EthName,
        };
        return HintValue.Read(claimed, typed) is { } read && read.Kind == kind ? new IdentityHint(kind, read.Value, quote) : null;
    }
}
