namespace Confidant.Adapters.Discord.Wire;

/// <summary>The first answer to an interaction.</summary>
/// <param name="Type">One of <see cref="DiscordResponseType"/>.</param>
/// <param name="Data">What belongs to it; null for nothing.</param>
internal sealed record DiscordInteractionResponse(int Type, DiscordResponseData? Data = null);
