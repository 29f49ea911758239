namespace Confidant.Identity;

/// <summary>The lines of a message, read once from the first to the last. Only LF ends a line.</summary>
internal sealed class SiweLines(string text)
{
    private readonly string[] _lines = text.Split('\n');
    private int _next;

    /// <summary>Whether all have been read.</summary>
    public bool IsAtEnd => _next == _lines.Length;

    /// <summary>The next line.</summary>
    /// <exception cref="SiweFormatException">There is none.</exception>
    public string Next(string expected) =>
        IsAtEnd ? throw new SiweFormatException($"The message ends before {expected}.") : _lines[_next++];

    /// <summary>What stands after a tag on the next line.</summary>
    /// <exception cref="SiweFormatException">The next line has another tag, or there is none.</exception>
    public string NextField(string tag) =>
        TryNextField(tag) ?? throw new SiweFormatException($"\"{tag.TrimEnd()}\" is missing or not in its place.");

    /// <summary>What stands after a tag on the next line; null, and nothing is read, where it has another.</summary>
    public string? TryNextField(string tag) =>
        !IsAtEnd && _lines[_next].StartsWith(tag, StringComparison.Ordinal) ? _lines[_next++][tag.Length..] : null;

    /// <summary>Reads the next line if it is exactly this.</summary>
    public bool TryTake(string line)
    {
        bool isThere = !IsAtEnd && _lines[_next] == line;
        _next += isThere ? 1 : 0;
        return isThere;
    }
}
