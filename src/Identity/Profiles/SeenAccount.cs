namespace Confidant.Identity;

/// <summary>An account as an incoming message shows it.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="DisplayName">The name shown; may change at any time.</param>
/// <param name="Handle">The public handle without '@'; null where there is none.</param>
/// <param name="Language">The client's language as ISO 639-1, where the platform tells; null otherwise.</param>
public sealed record SeenAccount(PlatformUserId Account, string DisplayName, string? Handle, string? Language);
