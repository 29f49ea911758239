using Confidant.BotHost.Commands.Links.Claims;
using Confidant.Identity;

namespace Confidant.BotHost.Commands;

/// <summary>Something that a person said or proved to be theirs, in the file of /export.</summary>
internal sealed record ExportClaim(
    Guid UserId,
    string Platform,
    string Handle,
    string Method,
    string Confidence,
    string Proof,
    string? Wallet,
    bool IsPrimary,
    DateTimeOffset FirstSeen,
    DateTimeOffset? VerifiedAt,
    Guid? MessageId)
{
    /// <summary>The form of a claim.</summary>
    public static ExportClaim From(IdentityClaim claim) => new(
        claim.User.Value,
        ClaimNames.Of(claim.Value.Kind),
        claim.Value.Text,
        ClaimNames.Of(claim.Method),
        ClaimNames.Of(claim.Confidence),
        ClaimNames.Of(claim.Proof),
        claim.Wallet?.Text,
        claim.IsPrimary,
        claim.FirstSeen,
        claim.VerifiedAt,
        claim.SaidIn);
}
