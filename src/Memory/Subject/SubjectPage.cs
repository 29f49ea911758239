namespace Confidant.Memory;

/// <summary>A page of a person's own memories, grouped by context, newest first within one.</summary>
/// <param name="Entries">The memories of this page.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record SubjectPage(IReadOnlyList<MemoryEntry> Entries, int Total) : IContent;
