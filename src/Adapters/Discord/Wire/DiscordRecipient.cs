namespace Confidant.Adapters.Discord.Wire;

/// <summary>With whom a direct channel is opened.</summary>
internal sealed record DiscordRecipient(string RecipientId);
