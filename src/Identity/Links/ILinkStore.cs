namespace Confidant.Identity;

/// <summary>Tells which profiles are one person. Links are proposed, confirmed and ended with the turn that asks for it. Every member
/// is one whole transaction.</summary>
public interface ILinkStore
{
    /// <summary>A person's links and the proposals that still wait, the earliest first.</summary>
    ValueTask<IReadOnlyList<ProfileLink>> ListAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>One of a person's links or waiting proposals; null where there is none, or it is another's.</summary>
    ValueTask<ProfileLink?> FindAsync(SubjectAuthority subject, LinkId link, CancellationToken cancellationToken);

    /// <summary>The profile that an account belongs to; null where it was never seen.</summary>
    ValueTask<LinkParty?> FindPartyAsync(PlatformUserId account, CancellationToken cancellationToken);

    /// <summary>The link or waiting proposal between a person and another profile; null where there is none.</summary>
    ValueTask<ProfileLink?> FindBetweenAsync(SubjectAuthority subject, UserId other, CancellationToken cancellationToken);
}
