namespace Confidant.Emulators.Feeds;

/// <summary>What a platform answers.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body.</param>
/// <param name="Kind">Its kind.</param>
public sealed record FeedServerAnswer(int Status, string Body, string Kind = "application/json; charset=utf-8")
{
    /// <summary>Headers beside the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body's bytes, where it is not written in UTF-8; null elsewhere.</summary>
    public byte[]? Bytes { get; init; }
}
