namespace Confidant.BotHost.Models.Intents;

/// <summary>The accounts that a model finds in a message.</summary>
/// <param name="Accounts">What it found.</param>
internal sealed record ModelAccounts(IReadOnlyList<ModelAccount>? Accounts);
