using Confidant.Identity;

namespace Confidant.BotHost.Commands.Links.Claims;

/// <summary>The names that exports and programs are shown for claims.</summary>
internal static class ClaimNames
{
    /// <summary>The name of a kind.</summary>
    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Twitter => "twitter",
        ClaimKind.Telegram => "telegram",
        ClaimKind.Farcaster => "farcaster",
        ClaimKind.Ethereum => "ethereum",
        ClaimKind.Basename => "basename",
        _ => "ens",
    };

    /// <summary>The name of a method.</summary>
    public static string Of(ClaimMethod method) => method switch
    {
        ClaimMethod.Declared => "declared",
        ClaimMethod.Bio => "bio",
        ClaimMethod.Wallet => "wallet",
        _ => "on-chain",
    };

    /// <summary>The name of a confidence.</summary>
    public static string Of(ClaimConfidence confidence) => confidence switch
    {
        ClaimConfidence.VeryHigh => "very-high",
        ClaimConfidence.High => "high",
        ClaimConfidence.Medium => "medium",
        _ => "low",
    };

    /// <summary>The name of a proof.</summary>
    public static string Of(ClaimProof proof) => proof switch
    {
        ClaimProof.None => "none",
        ClaimProof.Signature => "signature",
        ClaimProof.Contract => "contract",
        _ => "on-chain",
    };
}
