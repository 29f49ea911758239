namespace Confidant.Identity;

/// <summary>Whom Telegram says somebody is.</summary>
/// <param name="Account">The account; its id never changes.</param>
/// <param name="Name">First and last name, as shown.</param>
/// <param name="Handle">The handle without "@", as of the moment of signing in; null for none.</param>
public sealed record TelegramPerson(PlatformUserId Account, string Name, string? Handle);
