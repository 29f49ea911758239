namespace Confidant.Identity;

/// <summary>An account and its profile, as the other side of a link is shown it.</summary>
/// <param name="User">The profile.</param>
/// <param name="Account">The account, with the name and the handle that were seen last.</param>
public sealed record LinkParty(UserId User, SeenAccount Account);
