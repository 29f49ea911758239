namespace Confidant.Memory;

/// <summary>What a person wants learned from their posts, over all their feeds. What is left out stays for their own eyes.</summary>
public sealed record FeedChoice : IContent
{
    /// <summary>All of it.</summary>
    public static readonly FeedChoice All = new();

    /// <summary>Only posts with one of these tags, in lower case, without "#"; empty for all.</summary>
    public IReadOnlyList<string> OnlyTags { get; init; } = [];

    /// <summary>No posts with one of these tags.</summary>
    public IReadOnlyList<string> WithoutTags { get; init; } = [];

    /// <summary>Only posts since then; null for all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only posts until then; null for all.</summary>
    public DateTimeOffset? Until { get; init; }
}
