namespace Confidant.Adapters;

/// <summary>Formatting of a stretch of text.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Offset">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
public sealed record TextSpan(TextStyle Style, int Offset, int Length)
{
    /// <summary>The language of a block of code, as its writer named it; null where it is not named.</summary>
    public string? Language { get; init; }
}
