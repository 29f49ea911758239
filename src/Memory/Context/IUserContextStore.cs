using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Keeps a person's own context. Every member is one whole transaction.</summary>
public interface IUserContextStore
{
    /// <summary>What an audience may read of its speaker's context.</summary>
    ValueTask<UserContext> ReadAsync(Audience audience, CancellationToken cancellationToken);

    /// <summary>The same without <see cref="UserContext.Patterns"/>, which cost more than all values.</summary>
    ValueTask<UserContext> ReadValuesAsync(Audience audience, CancellationToken cancellationToken);

    /// <summary>All of a person's context, in every scope, for themself.</summary>
    ValueTask<UserContext> ReadAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>Makes the values of a kind these and no others. One that is there already stays as it is. A single-valued kind's
    /// new value supersedes the older one, which stays in its person's export. Values of other kinds that are not among the new
    /// ones are forgotten, with every message that states them; so is every value, older ones too, where there is no new one.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="statements">The values, as statements; of a single-valued kind one at the most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask WriteAsync(
        SubjectAuthority subject,
        ContextKind kind,
        IReadOnlyList<ContextStatement> statements,
        CancellationToken cancellationToken);
}
