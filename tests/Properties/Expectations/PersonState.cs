namespace Confidant.Properties;

/// <summary>A person's settings as they should be.</summary>
internal sealed record PersonState(bool IsSharing = false, int? RetentionDays = null)
{
    /// <summary>Since when they share; as long as they do.</summary>
    public DateTimeOffset SharingSince { get; init; }
}
