namespace Confidant.Memory;

/// <summary>A word that a group uses.</summary>
/// <param name="Shown">As it is written most often.</param>
/// <param name="Items">What it was used in.</param>
internal sealed record GroupWord(string Shown, IReadOnlyList<SummaryItem> Items);
