namespace Confidant.Identity;

/// <summary>Another profile that has proved what somebody proves now. It is for proposing a link to both, and for nothing else: neither
/// it nor that there is one is shown to anybody, as long as the wallet's signature is not there.</summary>
/// <param name="User">The profile.</param>
/// <param name="Account">The first of its accounts.</param>
public sealed record LinkCandidate(UserId User, PlatformUserId Account);
