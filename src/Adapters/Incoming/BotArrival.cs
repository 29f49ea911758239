namespace Confidant.Adapters;

/// <summary>That somebody put the bot into a chat in which it was not before.</summary>
/// <param name="Language">What the client of whoever did it is set to, as ISO 639-1; null where that is not told.</param>
/// <param name="MayWrite">Whether the bot may write there, as far as its platform tells with the news.</param>
public sealed record BotArrival(string? Language, bool MayWrite);
