namespace Confidant.Recall;

/// <summary>What to measure.</summary>
/// <param name="Store">The file of the large store, kept; null for one that is made and deleted.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Texts">Messages to learn from; empty for made-up ones.</param>
/// <param name="Mem0">The directory of the mem0 measurement; null to leave it out.</param>
/// <param name="Json">Whether programs read the report.</param>
internal sealed record SpeedOptions(string? Store, int Rows, IReadOnlyList<string> Texts, string? Mem0, bool Json);
