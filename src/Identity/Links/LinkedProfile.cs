namespace Confidant.Identity;

/// <summary>Another profile of the same person, as both have confirmed.</summary>
/// <param name="User">The other profile.</param>
/// <param name="OpensPrivate">Whether it lets this one read its private chats, and not only what it shares.</param>
public readonly record struct LinkedProfile(UserId User, bool OpensPrivate);
