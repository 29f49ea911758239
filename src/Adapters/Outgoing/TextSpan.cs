namespace Confidant.Adapters;

/// <summary>Formatting of a stretch of text.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Offset">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
public sealed record TextSpan(TextStyle Style, int Offset, int Length)
{
    /// <summary>The language of a block of code, as its writer named it; null where it is not named.</summary>
    public string? Language { get; init; }

    /// <summary>Where a link leads: http or https; null for anything but a link.</summary>
    public string? Address { get; init; }

    /// <summary>Whether a block of code is a table whose cells are <see cref="FormattedText.CellEdge"/> apart.</summary>
    public bool IsTable { get; init; }

    /// <summary>The place after its last.</summary>
    internal int End => Offset + Length;
}
