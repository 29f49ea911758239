namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordAttachment
{
    public string? Id { get; init; }

    public string? Filename { get; init; }

    public string? ContentType { get; init; }

    public long? Size { get; init; }

    /// <summary>How long a sound or film plays.</summary>
    public double? DurationSecs { get; init; }
}
