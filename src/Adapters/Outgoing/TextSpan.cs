namespace Confidant.Adapters;

/// <summary>Formatting of a stretch of text.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Offset">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
public sealed record TextSpan(TextStyle Style, int Offset, int Length);
