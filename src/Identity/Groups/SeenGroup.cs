namespace Confidant.Identity;

/// <summary>A group as an incoming message shows it.</summary>
/// <param name="Key">The group's key on its platform.</param>
/// <param name="Name">The title shown.</param>
/// <param name="IsPublic">Whether anybody can read it without an invitation.</param>
public sealed record SeenGroup(GroupKey Key, string Name, bool IsPublic);
