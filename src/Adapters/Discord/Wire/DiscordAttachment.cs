namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordAttachment
{
    public string? Id { get; init; }

    public string? Filename { get; init; }

    /// <summary>Where it can be downloaded, for a day.</summary>
    public string? Url { get; init; }

    public string? ContentType { get; init; }

    public long? Size { get; init; }

    /// <summary>How long a sound or film plays.</summary>
    public double? DurationSecs { get; init; }
}
