namespace Confidant.Adapters.Discord.Wire;

/// <summary>What Discord says of a call that it refuses. Its message quotes what was sent, so it is not read.</summary>
internal sealed record DiscordErrorAnswer
{
    public int? Code { get; init; }

    /// <summary>The pause it asks for, in seconds.</summary>
    public double? RetryAfter { get; init; }

    /// <summary>Whether the pause is for the whole bot.</summary>
    public bool? Global { get; init; }
}
