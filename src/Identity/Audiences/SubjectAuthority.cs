namespace Confidant.Identity;

/// <summary>A person's authority over their own words, in every scope: to list, export, change and forget them.
/// Only <see cref="AudienceResolver"/> makes one, for the account that speaks.</summary>
public sealed class SubjectAuthority
{
    internal SubjectAuthority(UserId user) => User = user;

    /// <summary>The person.</summary>
    public UserId User { get; }
}
