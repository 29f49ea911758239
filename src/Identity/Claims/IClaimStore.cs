namespace Confidant.Identity;

/// <summary>Tells what people said or proved to be theirs. Claims are made and withdrawn with the turn that asks for it. Every member is
/// one whole transaction.</summary>
public interface IClaimStore
{
    /// <summary>The longest list of a profile's claims that it can still add one to by saying so.</summary>
    /// <value>50.</value>
    static int MostDeclared => 50;

    /// <summary>What a profile claims, the earliest first.</summary>
    ValueTask<IReadOnlyList<IdentityClaim>> ListAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>What a person claims with any of their profiles that are linked by the word of both sides, the earliest first.</summary>
    ValueTask<IReadOnlyList<IdentityClaim>> ListOfPersonAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>Whether another profile on another platform shows the same name. Null where it was looked before: it is looked once for a
    /// profile, ever. It is for one question to the person that names nobody, and for nothing else.</summary>
    ValueTask<bool?> HasNamesakeAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>The other profile that has proved a wallet, so that a link with it can be proposed. Ask only for one whose signature was just
    /// checked: whoever has the wallet's key is told no more than what both sides confirm later. Null where nobody else has proved
    /// it.</summary>
    /// <param name="prover">Who proves it now.</param>
    /// <param name="value">What they prove.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<LinkCandidate?> FindHolderToProposeLinkAsync(
        SubjectAuthority prover, ClaimValue value, CancellationToken cancellationToken);
}
