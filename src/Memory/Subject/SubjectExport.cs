using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Everything that is kept about a person, for themselves.</summary>
/// <param name="Profile">Their settings.</param>
/// <param name="Entries">Their memories, over all agents and scopes.</param>
/// <param name="Messages">Their messages, over all agents and scopes.</param>
/// <param name="About">What others said about them in groups they belong to.</param>
/// <param name="Sessions">Their private sessions, over all agents.</param>
public sealed record SubjectExport(
    UserProfile Profile,
    IReadOnlyList<MemoryEntry> Entries,
    IReadOnlyList<SubjectMessage> Messages,
    IReadOnlyList<SaidAboutEntry> About,
    IReadOnlyList<SubjectSession> Sessions) : IContent
{
    /// <summary>The agents they made.</summary>
    public IReadOnlyList<Agent> Agents { get; init; } = [];

    /// <summary>Their own personas, with what each learned from.</summary>
    public IReadOnlyList<PersonaMemory> Personas { get; init; } = [];

    /// <summary>The accounts that they speak with, the first seen first.</summary>
    public IReadOnlyList<KnownAccount> Accounts { get; init; } = [];

    /// <summary>The profiles that are linked to theirs by the word of both.</summary>
    public IReadOnlyList<ProfileLink> Links { get; init; } = [];

    /// <summary>What they, and the profiles linked to theirs, say and proved to be theirs.</summary>
    public IReadOnlyList<IdentityClaim> Claims { get; init; } = [];

    /// <summary>The feeds they connected.</summary>
    public IReadOnlyList<Integration> Feeds { get; init; } = [];

    /// <summary>The runs over these that are still known, the oldest first.</summary>
    public IReadOnlyList<SyncRun> Syncs { get; init; } = [];

    /// <summary>What they want learned from their posts.</summary>
    public FeedChoice FeedChoice { get; init; } = FeedChoice.All;

    /// <summary>Their posts, the first posted first; they are among the messages too.</summary>
    public IReadOnlyList<KeptPost> Posts { get; init; } = [];
}
