using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Confidant.Identity;

/// <summary>What makes a challenge unlike any other: 128 random bits as 32 lower-case hexadecimal digits, which ERC-4361 takes for a
/// nonce and an address for a path.</summary>
public sealed record ChallengeNonce
{
    private const int Bytes = 16;

    private ChallengeNonce(string text) => Text = text;

    /// <summary>The digits.</summary>
    public string Text { get; }

    /// <summary>A new one.</summary>
    public static ChallengeNonce Create() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Reads one.</summary>
    /// <param name="text">The digits, with nothing around them.</param>
    /// <param name="nonce">It; null where there is none.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ChallengeNonce? nonce)
    {
        nonce = text is { Length: 2 * Bytes } && text.All(char.IsAsciiHexDigitLower) ? new ChallengeNonce(text) : null;
        return nonce is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
