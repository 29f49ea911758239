using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A person whose words an audience may read.</summary>
/// <param name="User">The person.</param>
/// <param name="Name">The name last shown for them.</param>
public sealed record Participant(UserId User, string Name) : IContent;
