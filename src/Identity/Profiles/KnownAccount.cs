namespace Confidant.Identity;

/// <summary>An account that is known to be a person's, for themself.</summary>
/// <param name="Account">The account.</param>
/// <param name="DisplayName">The name that its platform shows.</param>
/// <param name="Handle">Its public handle without '@'; null where there is none.</param>
/// <param name="Method">How it is known to be theirs: <c>platform</c> where they speak with it.</param>
/// <param name="Confidence">How sure that is: <c>very-high</c>, <c>high</c>, <c>medium</c> or <c>low</c>.</param>
/// <param name="FirstSeen">Since when it is known.</param>
public sealed record KnownAccount(
    PlatformUserId Account, string DisplayName, string? Handle, string Method, string Confidence, DateTimeOffset FirstSeen);
