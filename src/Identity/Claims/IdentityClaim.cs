namespace Confidant.Identity;

/// <summary>Something that a person said or proved to be theirs. Said and not proved, two people may claim the same; it opens nothing and
/// merges nobody.</summary>
public sealed record IdentityClaim
{
    /// <summary>The profile that claims it.</summary>
    public required UserId User { get; init; }

    /// <summary>What is claimed.</summary>
    public required ClaimValue Value { get; init; }

    /// <summary>How it came about: by the strongest that holds.</summary>
    public required ClaimMethod Method { get; init; }

    /// <summary>What proves it.</summary>
    public ClaimProof Proof { get; init; }

    /// <summary>The proven wallet that a name leads to; null for anything else.</summary>
    public ClaimValue? Wallet { get; init; }

    /// <summary>Whether it is the one wallet that is shown first. The first proven wallet is, until another is chosen.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>When it was claimed first.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When it was proved last; null while it is not.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>The id of the last message in which the person said so; null where none did. What was said in messages alone goes with
    /// the last of them.</summary>
    public Guid? SaidIn { get; init; }

    /// <summary>How sure it is.</summary>
    public ClaimConfidence Confidence => Method switch
    {
        ClaimMethod.Wallet => ClaimConfidence.VeryHigh,
        ClaimMethod.Bio => ClaimConfidence.Medium,
        _ => ClaimConfidence.High,
    };
}
