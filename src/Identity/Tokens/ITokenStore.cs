namespace Confidant.Identity;

/// <summary>Keeps tokens. They are made and revoked with the turn that asks for it. Every member is one whole transaction.</summary>
public interface ITokenStore
{
    /// <summary>Finds the token of a secret, and notes that it is used; null where there is none, or it has run out.</summary>
    ValueTask<TokenHolder?> UseAsync(TokenHash hash, CancellationToken cancellationToken);

    /// <summary>A person's tokens that hold, the oldest first.</summary>
    ValueTask<IReadOnlyList<ApiToken>> ListAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>Makes a token for a person whom nobody knows yet, and the person. It opens nothing that anybody said before.</summary>
    /// <param name="name">The person's name, as it is shown.</param>
    /// <param name="token">The token; its user is the new person.</param>
    /// <param name="hash">What is kept of its secret.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask IssueToNewPersonAsync(string name, ApiToken token, TokenHash hash, CancellationToken cancellationToken);
}
