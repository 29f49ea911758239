using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Confidant.Identity;

/// <summary>Names a challenge, and is the way to its page: 128 random bits that nobody guesses, other than those of the nonce. Whoever
/// knows it may look at the challenge; to answer it takes the wallet.</summary>
public sealed record ChallengeId
{
    private const int Bytes = 16;

    private ChallengeId(string value) => Value = value;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    /// <summary>A new one.</summary>
    public static ChallengeId Create() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Reads one.</summary>
    /// <param name="text">The digits, with nothing around them.</param>
    /// <param name="id">It; null where there is none.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ChallengeId? id)
    {
        id = text is { Length: 2 * Bytes } && text.All(char.IsAsciiHexDigitLower) ? new ChallengeId(text) : null;
        return id is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(ChallengeId);
}
