namespace Confidant.Adapters.Discord.Wire;

/// <summary>Where the gateway is, and how it may be used.</summary>
internal sealed record DiscordGatewayInfo
{
    public string? Url { get; init; }

    /// <summary>How many shards Discord recommends.</summary>
    public int? Shards { get; init; }

    public DiscordSessionStartLimit? SessionStartLimit { get; init; }
}
