namespace Confidant.Identity;

/// <summary>Tells whose a code is. Codes are shown, used and ended with the turn that does it; of each a keyed hash is kept.</summary>
public interface ILinkCodeStore
{
    /// <summary>The account that a code was shown to. Null where nobody has been shown it, it was used, ended or ran out, it is the
    /// asker's own, or one of the two accounts alone is of the playground: these are one answer.</summary>
    /// <param name="subject">Who enters it.</param>
    /// <param name="account">The account they enter it on.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<PlatformUserId?> FindAsync(
        SubjectAuthority subject, PlatformUserId account, LinkCode code, CancellationToken cancellationToken);
}
