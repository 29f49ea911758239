namespace Confidant.BotHost.Models.Summaries;

/// <summary>A summary as a model writes it.</summary>
/// <param name="Summary">The sentences.</param>
/// <param name="Tone">The tone of a group.</param>
internal sealed record ModelSummary(string? Summary, string? Tone);
