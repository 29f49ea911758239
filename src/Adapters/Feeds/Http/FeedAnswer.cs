using System.Net;
using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>What a platform or a page answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, within its bound.</param>
/// <param name="Address">Where it came from in the end.</param>
internal sealed record FeedAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body, Uri Address)
{
    private static readonly JsonDocumentOptions _json = new() { MaxDepth = 64 };

    /// <summary>Where it has moved to for good; the address that was asked where it has not.</summary>
    public required Uri LastingAddress { get; init; }

    /// <summary>Its kind, as in "text/html"; null where it is not told.</summary>
    public string? Kind { get; init; }

    /// <summary>The name of its encoding; null where it is not told.</summary>
    public string? Charset { get; init; }

    /// <summary>The tag of this version.</summary>
    public string? Tag { get; init; }

    /// <summary>When this version was made, in the server's own words.</summary>
    public string? ModifiedAt { get; init; }

    /// <summary>What it links to, as the header has it.</summary>
    public string? Links { get; init; }

    private bool IsWell => (int)Status is >= 200 and < 300;

    /// <summary>The document, where the request went well.</summary>
    /// <exception cref="FeedException">It did not, or there is none.</exception>
    public JsonElement Read()
    {
        EnsureWell();
        return TryRead() ?? throw new FeedException(FeedFault.Malformed, "The answer is no JSON.");
    }

    /// <summary>The document, whatever the status; null where there is none.</summary>
    public JsonElement? TryRead()
    {
        try
        {
            using var document = JsonDocument.Parse(Body, _json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Makes sure that the request went well.</summary>
    /// <exception cref="FeedException">It did not.</exception>
    public void EnsureWell()
    {
        if (!IsWell)
        {
            throw new FeedException(
                Status switch
                {
                    HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => FeedFault.Refused,
                    HttpStatusCode.NotFound or HttpStatusCode.Gone => FeedFault.Missing,
                    _ => FeedFault.Malformed,
                },
                $"The answer has the status {(int)Status}.");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(FeedAnswer);
}
