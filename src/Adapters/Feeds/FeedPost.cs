namespace Confidant.Adapters.Feeds;

/// <summary>One post as its platform shows it to whoever reads it for its author.</summary>
public sealed record FeedPost
{
    /// <summary>Its lasting id on its platform, at most 128 letters, digits and <c>. - _</c>; see <see cref="FeedPostIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>What its author wrote, as plain text; not what is quoted or shared in it. May be empty.</summary>
    public required string Text { get; init; }

    /// <summary>When it was posted.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>Whose words it is, and to whom.</summary>
    public FeedPostKind Kind { get; init; }

    /// <summary>Whether its source marks it as open to everybody. What the source does not tell is not public.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Its tags without "#", as they are written, each once.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Whom it names, without "@", each once.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>How many liked it; 0 where the source does not say.</summary>
    public int Likes { get; init; }

    /// <summary>How many answered it.</summary>
    public int Comments { get; init; }

    /// <summary>How many passed it on.</summary>
    public int Shares { get; init; }

    /// <summary>Where it can be seen; null where the source does not say.</summary>
    public Uri? Address { get; init; }
}
