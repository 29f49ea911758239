namespace Confidant.BotHost.Models.Extraction;

/// <summary>What a model answers.</summary>
/// <param name="Entries">The statements it found.</param>
internal sealed record ModelEntries(IReadOnlyList<ModelEntry>? Entries);
