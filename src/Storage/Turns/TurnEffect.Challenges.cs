using Confidant.Identity;

namespace Confidant.Storage;

/// <content>How wallets are proved.</content>
public abstract partial record TurnEffect
{
    /// <summary>Opens a challenge; the account's oldest go where there are too many.</summary>
    /// <param name="Subject">Who asks for it.</param>
    /// <param name="Challenge">The challenge; its user is the person.</param>
    public sealed record OpenChallenge(SubjectAuthority Subject, IssuedChallenge Challenge) : Linking(Subject);

    /// <summary>Uses a challenge up. The turn is computed again where it cannot be answered any more, or is not the account's.</summary>
    /// <param name="Subject">Who answers it.</param>
    /// <param name="Account">The account they answer with.</param>
    /// <param name="Challenge">The challenge.</param>
    public sealed record UseChallenge(SubjectAuthority Subject, PlatformUserId Account, ChallengeId Challenge) : Linking(Subject);

    /// <summary>Counts a wrong answer of the person who asked for a challenge; another's is left alone.</summary>
    /// <param name="Subject">Who answered.</param>
    /// <param name="Account">The account they answered with.</param>
    /// <param name="Challenge">The challenge.</param>
    public sealed record FailChallenge(SubjectAuthority Subject, PlatformUserId Account, ChallengeId Challenge) : Linking(Subject);

    /// <summary>Has the names of a proven wallet looked up; see <see cref="JobKind.NameWallet"/>.</summary>
    /// <param name="Subject">Whose wallet it is.</param>
    /// <param name="Note">What the job needs to know.</param>
    public sealed record FindNames(SubjectAuthority Subject, ReadOnlyMemory<byte> Note) : Linking(Subject);
}
