namespace Confidant.Adapters.Discord.Wire;

/// <summary>How many sessions may still begin.</summary>
internal sealed record DiscordSessionStartLimit
{
    public int? Total { get; init; }

    public int? Remaining { get; init; }

    /// <summary>When the number is full again, in milliseconds from now.</summary>
    public long? ResetAfter { get; init; }

    /// <summary>How many may begin within five seconds.</summary>
    public int? MaxConcurrency { get; init; }
}
