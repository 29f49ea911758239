namespace Confidant.Adapters.Discord;

/// <summary>What a restart needs to resume a session, as it is kept.</summary>
/// <param name="Id">Discord's id of it.</param>
/// <param name="ResumeUrl">Where it is resumed; null where Discord did not say.</param>
/// <param name="Sequence">The number of the last event that was accepted.</param>
/// <param name="Bot">The account.</param>
/// <param name="Shards">Into how many shards the guilds were divided.</param>
/// <param name="Intents">What was asked for.</param>
internal sealed record DiscordKeptSession(string Id, string? ResumeUrl, long Sequence, string Bot, int Shards, int Intents);
