namespace Confidant.Emulators.Discord;

/// <summary>An IDENTIFY or a RESUME as it came.</summary>
/// <param name="Bot">The bot.</param>
/// <param name="IsResume">Whether it was a RESUME.</param>
/// <param name="Shard">The shard.</param>
/// <param name="Shards">Of how many.</param>
/// <param name="Intents">What it asked for; none for a RESUME.</param>
/// <param name="Target">Path and query of the connection.</param>
/// <param name="SessionId">The session that it got or took up.</param>
/// <param name="Sequence">The last number that the bot had; 0 for an IDENTIFY.</param>
/// <param name="At">When.</param>
public sealed record EmulatedIdentify(
    EmulatedDiscordBot Bot,
    bool IsResume,
    int Shard,
    int Shards,
    DiscordIntents Intents,
    string Target,
    string SessionId,
    long Sequence,
    DateTimeOffset At);
