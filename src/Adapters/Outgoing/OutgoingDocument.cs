namespace Confidant.Adapters;

/// <summary>A file to be sent.</summary>
/// <param name="FileName">The name shown, without a path.</param>
/// <param name="MediaType">For example application/json.</param>
/// <param name="Content">The bytes; at most 50 MB.</param>
public sealed record OutgoingDocument(string FileName, string MediaType, byte[] Content)
{
    /// <summary>What is said in its place where the platform takes no file of its size: that, and what to do.</summary>
    /// <value>The default is null: nothing.</value>
    public string? TooLargeText { get; init; }
}
