using System.Net.Http.Headers;

namespace Confidant.Adapters.Feeds;

/// <summary>One request to a platform or a page. Its address, form and authorization may be secrets.</summary>
/// <param name="Address">What is asked.</param>
internal sealed record FeedRequest(Uri Address)
{
    /// <summary>The most bytes of JSON.</summary>
    public const int MaxJsonBytes = 4 * 1024 * 1024;

    /// <summary>Whether the address comes from a person or a page, not from the operator: then it is only asked if it is public, and
    /// redirections are followed.</summary>
    public bool IsWritten { get; init; }

    /// <summary>The authorization that it shows; null for none.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>What is posted; null where it is only fetched.</summary>
    public IReadOnlyDictionary<string, string>? Form { get; init; }

    /// <summary>What kinds of answer it takes.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>The tag of the version that is known; null for none.</summary>
    public string? Tag { get; init; }

    /// <summary>When the version that is known was made, in the server's own words; null for none.</summary>
    public string? ModifiedAt { get; init; }

    /// <summary>The most bytes of an answer.</summary>
    public int MaxBytes { get; init; } = MaxJsonBytes;

    /// <inheritdoc/>
    public override string ToString() => nameof(FeedRequest);
}
