using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A page of a person's own memories, grouped by context, newest first within one.</summary>
/// <param name="Entries">The memories of this page.</param>
/// <param name="Total">How many the filter lets through in all.</param>
/// <param name="Agents">The agents that remember anything of the person, whatever the filter.</param>
public sealed record SubjectPage(IReadOnlyList<MemoryEntry> Entries, int Total, IReadOnlyList<AgentId> Agents) : IContent;
