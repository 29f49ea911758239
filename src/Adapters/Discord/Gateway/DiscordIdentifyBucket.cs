namespace Confidant.Adapters.Discord;

/// <summary>Shards that may begin their sessions only one after the other.</summary>
internal sealed class DiscordIdentifyBucket
{
    /// <summary>Whose turn it is; in the order of asking.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>When the last session was asked for; touched only by whoever has the turn.</summary>
    public DateTimeOffset? LastUse { get; set; }
}
