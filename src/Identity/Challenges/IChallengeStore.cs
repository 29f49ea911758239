namespace Confidant.Identity;

/// <summary>Keeps challenges. They are opened, used up and failed with the turn that does it. Every member is one whole transaction.</summary>
public interface IChallengeStore
{
    /// <summary>The challenges of a person's account, also those that were used or ran out a short while ago; the latest first.</summary>
    ValueTask<IReadOnlyList<IssuedChallenge>> ListAsync(
        SubjectAuthority subject, PlatformUserId account, CancellationToken cancellationToken);

    /// <summary>The challenge of a page; null where there is none.</summary>
    ValueTask<IssuedChallenge?> FindAsync(ChallengeId challenge, CancellationToken cancellationToken);

    /// <summary>Counts a wrong answer that came by the page. One that is used or ran out stays what it is.</summary>
    ValueTask CountFailureAsync(ChallengeId challenge, CancellationToken cancellationToken);
}
