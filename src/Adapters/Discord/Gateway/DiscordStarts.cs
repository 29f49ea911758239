namespace Confidant.Adapters.Discord;

/// <summary>Where and how often sessions may begin, as Discord told it.</summary>
/// <param name="Address">Where.</param>
/// <param name="Shards">How many shards it recommends.</param>
/// <param name="Concurrency">How many may begin within five seconds.</param>
/// <param name="ResetsAt">When the number of sessions that may begin is full again.</param>
/// <param name="AskedAt">When it told so.</param>
internal sealed record DiscordStarts(Uri Address, int Shards, int Concurrency, DateTimeOffset ResetsAt, DateTimeOffset AskedAt);
