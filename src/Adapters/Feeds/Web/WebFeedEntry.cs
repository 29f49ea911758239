namespace Confidant.Adapters.Feeds;

/// <summary>One entry of a feed.</summary>
internal sealed record WebFeedEntry
{
    /// <summary>Its id; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>The address of its page, as it is written; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>Its title as plain text; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it says, as plain text.</summary>
    public string Text { get; init; } = "";

    /// <summary>When it was published; null where nobody knows.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was changed last; null where nobody knows.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Its categories.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
