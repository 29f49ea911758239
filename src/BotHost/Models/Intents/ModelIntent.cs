namespace Confidant.BotHost.Models.Intents;

/// <summary>What a model takes a message for.</summary>
/// <param name="Intent">The kind of request.</param>
/// <param name="Binding">Which message it means.</param>
/// <param name="Topic">The topic to be forgotten.</param>
internal sealed record ModelIntent(string? Intent, string? Binding, string? Topic);
