namespace Confidant.Identity;

/// <summary>What a group shows of itself on its platform.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Description">Its description or topic; null where it has none.</param>
/// <param name="MemberCount">How many people can read it, bots included where the platform counts them; null where it is not told.</param>
/// <param name="IsPublic">Whether anybody can read it without an invitation.</param>
public sealed record GroupDescription(string Name, string? Description, int? MemberCount, bool IsPublic);
