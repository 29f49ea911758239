namespace Confidant.Properties;

/// <summary>A person's settings as they should be.</summary>
internal sealed record PersonState(bool IsSharing = false, int? RetentionDays = null)
{
    /// <summary>Since when they share; as long as they do.</summary>
    public DateTimeOffset SharingSince { get; init; }

    /// <summary>The one tag whose posts are learned from; null for all.</summary>
    public string? OnlyTag { get; init; }

    /// <summary>The tag whose posts are not learned from; null for none.</summary>
    public string? WithoutTag { get; init; }

    /// <summary>Since when posts are learned from; null for ever.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The same, with nothing chosen of their posts.</summary>
    public PersonState WithoutChoice() => this with { OnlyTag = null, WithoutTag = null, Since = null };
}
