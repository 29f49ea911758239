namespace Confidant.BotHost.Models.Intents;

/// <summary>An account that a model takes for the sender's.</summary>
/// <param name="Kind">The kind of account.</param>
/// <param name="Value">Its handle, name or address.</param>
/// <param name="Quote">The words that claim it.</param>
internal sealed record ModelAccount(string? Kind, string? Value, string? Quote);
