namespace Confidant.Memory;

/// <summary>A page of what others said about a person in groups they belong to, grouped by group, newest first within one.</summary>
/// <param name="Entries">The statements of this page.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record SaidAboutPage(IReadOnlyList<SaidAboutEntry> Entries, int Total) : IContent;
